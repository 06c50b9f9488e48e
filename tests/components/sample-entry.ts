/** A small made-up corpus around one entity, for tests of what is shown. */
import type { Claim, CorpusEvent, Entity, Kind, Relation } from '../../data/pack';
import type { Entry, Glossary } from '../../data/store/reader';

export const river: Kind = { id: 'river', family: 'place', label: { en: 'River', fr: 'Fleuve', sw: 'Mto' } };
export const ferryman: Kind = { id: 'ferryman', family: 'person', label: { en: 'Ferryman', fr: 'Passeur', sw: 'Mvushaji' } };

export const entityOf = (id: string, change: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'river',
  name: { en: id, fr: id, sw: id },
  title: null,
  summary: { en: `What ${id} is.`, fr: `Ce qu'est ${id}.`, sw: `${id} ni nini.` },
  names: [],
  mistakenFor: null,
  roles: [],
  called: [],
  coordinates: null,
  ...change,
});

export const claimOf = (id: string, change: Partial<Claim> = {}): Claim => ({
  id: `lethe/${id}`,
  entity: 'lethe',
  about: ['lethe'],
  text: { en: `Claim ${id}.`, fr: `Affirmation ${id}.` },
  status: 'agreed',
  saidBy: [],
  deniedBy: [],
  date: '2024-05',
  stated: null,
  key: false,
  figures: [],
  citations: [{ source: 'gazette', paragraph: 2 }],
  ...change,
});

export const contested = claimOf('memory', {
  status: 'contested',
  text: { en: 'Its water takes the memory.', fr: 'Son eau prend la mémoire.' },
  saidBy: [{ entity: 'styx' }, { label: { en: 'Two poets', fr: 'Deux poètes' } }],
  deniedBy: [{ entity: 'charon' }],
  date: '2024',
  stated: '2025-02-03',
});

export const reported = claimOf('depth', { status: 'reported', saidBy: [], text: { en: 'Nobody has measured it.' } });

export const eventOf = (id: string, change: Partial<CorpusEvent> = {}): CorpusEvent => ({
  id,
  date: '2024-05-06',
  until: null,
  title: { en: `Event ${id}`, fr: `Événement ${id}` },
  text: { en: `What happened at ${id}.`, fr: `Ce qui s'est passé à ${id}.` },
  entities: ['lethe', 'charon'],
  figures: [],
  citations: [{ source: 'gazette', paragraph: 4 }],
  ...change,
});

const flowsInto: Relation = {
  id: 'lethe-styx',
  type: 'flows-into',
  from: 'lethe',
  to: 'styx',
  status: 'contested',
  since: '2020',
  until: null,
  citations: [],
};

/** The entry of the river Lethe. */
export const entryOf = (change: Partial<Entry> = {}): Entry => ({
  entity: entityOf('lethe', { name: { en: 'Lethe', fr: 'Léthé', sw: 'Lethe' }, names: ['Ameles'] }),
  kind: river,
  claims: [contested, reported, claimOf('source'), claimOf('bank'), claimOf('mouth')],
  events: [eventOf('flood')],
  related: [
    {
      relation: flowsInto,
      type: { id: 'flows-into', label: { en: 'flows into', fr: 'se jette dans' }, inverse: { en: 'receives' } },
      other: entityOf('styx', { name: { en: 'Styx', fr: 'Styx', sw: 'Stiksi' } }),
      outward: true,
    },
  ],
  sources: {
    gazette: {
      id: 'gazette',
      publisher: 'Underworld Gazette',
      title: 'On rivers',
      agency: null,
      date: '2025-02-03',
      url: 'https://gazette.example/rivers',
      language: 'en',
    },
  },
  names: { lethe: { en: 'Lethe' }, styx: { en: 'Styx' }, charon: { en: 'Charon' } },
  figures: { deaths: { en: 'deaths', fr: 'morts', sw: 'vifo' } },
  ends: '2025-07',
  ...change,
});

export const glossaryOf = (entities: Entity[]): Glossary => ({
  title: { en: 'The rivers below', fr: "Les fleuves d'en bas" },
  ends: '2025-07',
  hash: '0123456789abcdef',
  entities,
  kinds: { river, ferryman },
  counts: { entities: entities.length, claims: 5, events: 1, relations: 1, sources: 1 },
});
