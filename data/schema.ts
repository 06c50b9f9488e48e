/**
 * The one schema of a pack: what people may write in the YAML of `data/corpus`, with its limits, and a description of every field
 * from which the JSON Schema and the field tables are made. Node only; `pack.ts` is what becomes of it.
 */
import * as v from 'valibot';
import { FAMILIES, LANGUAGES, NEEDS } from './pack';
import {
  amount,
  citation,
  citations,
  date,
  field,
  flag,
  id,
  inAll,
  inMost,
  LIMITS,
  party,
  SOURCES,
  status,
  text,
} from './schema-fields';

/** One form of a name with its rules; a plain text stands for a name without any. */
export const nameRule = v.strictObject({
  name: field(text(LIMITS.name, 'a name'), 'The form as a reader meets it.'),
  needs: v.optional(
    field(
      v.union([v.picklist(NEEDS), v.array(v.picklist(NEEDS))], `needs is one or several of ${NEEDS.join(', ')}`),
      'What it asks of its surroundings, any one of those listed: `nothing`, `topic` (a page about the subject), `near` (one of the words below close by), `full-name` (the full name earlier on the page).',
    ),
  ),
  near: v.optional(field(v.array(text(LIMITS.name, 'a word')), 'Words close by that speak for it.')),
  not: v.optional(field(v.array(text(LIMITS.name, 'a word')), 'Words close by that rule it out.')),
  lang: v.optional(field(v.array(v.picklist(LANGUAGES)), 'Languages of the text in which it counts; all where absent.')),
  exact: v.optional(field(flag('exact'), 'Capitals and accents count.')),
});

/** A number of people or a sum, with those who gave it. */
export const figure = v.strictObject({
  of: field(id, 'What is counted, one of `figures` in pack.yml.'),
  value: v.optional(field(amount, 'The exact number; instead of `low` and `high`.')),
  low: v.optional(field(amount, 'The least; alone it reads “at least”.')),
  high: v.optional(field(amount, 'The most; alone it reads “at most”.')),
  words: v.optional(
    field(inMost(LIMITS.name, 'the words'), 'Instead of a number, where the source has none: “thousands”, “several dozen”.'),
  ),
  by: field(
    v.pipe(v.array(party), v.minLength(1, 'is empty; a figure names who counted')),
    'Who counted: entity ids, or descriptions as {en, fr}.',
  ),
  as_of: v.optional(field(date, 'The time at which it was counted.')),
});

/** One statement about the entity in whose file it stands. */
export const claim = v.strictObject({
  id: field(id, 'Unique in the file, and lasts for ever.'),
  text: field(inMost(LIMITS.claim, 'a claim'), 'One short, dated statement in our own words; both sides where it is contested.'),
  status: field(
    status,
    '`agreed`: nobody denies it; `reported`: one side or one publisher says it; `contested`: somebody denies it.',
  ),
  said_by: v.optional(field(v.array(party), 'Who says it; required unless it is agreed.'), []),
  denied_by: v.optional(field(v.array(party), 'Who denies it, only where a source says so; required where it is contested.'), []),
  date: field(date, 'The time that it speaks of, as precise as the source.'),
  stated: v.optional(field(date, 'The time at which it was said, where that is another.')),
  also: v.optional(field(v.array(id), 'Other entities on whose cards it is shown.'), []),
  key: v.optional(field(flag('key'), 'Shown before the others; for the one or two that matter most.'), false),
  figures: v.optional(field(v.array(figure), 'The numbers of people or money in the text.'), []),
  sources: field(citations, SOURCES),
});

/** A directed tie to another entity. */
export const relation = v.strictObject({
  type: field(id, 'One of `relations` in pack.yml.'),
  to: field(id, 'The other entity.'),
  status: field(status, 'As for a claim.'),
  from: v.optional(field(date, 'Since when.')),
  until: v.optional(field(date, 'Until when.')),
  sources: v.optional(field(citations, `${SOURCES} Required unless it is agreed.`)),
});

/** An office that a person held: a page of 2013 shows the one of 2013. */
export const role = v.strictObject({
  title: field(inAll(LIMITS.title, 'the title'), 'The office, without the name.'),
  from: field(date, 'The first day, as precise as the source.'),
  until: v.optional(field(date, 'The last day; absent where it lasted until the pack ends.')),
  sources: field(citations, SOURCES),
});

/** What somebody calls the entity. */
export const naming = v.strictObject({
  words: field(inMost(LIMITS.title, 'the words'), 'The words as they are used.'),
  by: field(
    v.pipe(v.array(party), v.minLength(1, 'is empty; a naming says whose word it is')),
    'Who uses them: entity ids, or descriptions as {en, fr}.',
  ),
  stated: field(date, 'When.'),
  sources: field(citations, SOURCES),
});

/** A point on the map. */
export const coordinates = v.strictObject({
  lat: field(
    v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    'Degrees north of the equator, negative to the south (WGS 84).',
  ),
  lon: field(v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), 'Degrees east of Greenwich, negative to the west.'),
  source: field(citation, 'Where the point comes from.'),
});

/** `entities/<id>.yml`: one thing with its names, its summary, and the claims of which it is the subject. */
export const entityFile = v.strictObject({
  kind: field(id, 'One of `kinds` in pack.yml.'),
  name: field(inAll(LIMITS.name, 'the name'), 'The name as it is shown.'),
  title: v.optional(field(inMost(LIMITS.title, 'the title'), 'What it is, in a few words that stay true.')),
  summary: field(inAll(LIMITS.summary, 'the summary'), 'The essence, in one or two sentences.'),
  roles: v.optional(field(v.array(role), 'Offices of a person, with their time.'), []),
  coordinates: v.optional(field(coordinates, 'Where a place lies; for an area, a point inside it.')),
  abroad: v.optional(field(flag('abroad'), 'The place lies outside the `region` of pack.yml.'), false),
  names: field(
    v.array(v.union([text(LIMITS.name, 'a name'), nameRule], 'a name is text, or {name, needs, near, not, lang, exact}')),
    'Every form that links here: a text, or a form with rules.',
  ),
  never: v.optional(field(v.array(text(LIMITS.name, 'a name')), 'Longer phrases that hold a name and are something else.'), []),
  mistaken_for: v.optional(
    field(
      inAll(LIMITS.title, 'what it is mistaken for'),
      'What else goes by its names, as it reads after “Not”: the motorway in England.',
    ),
  ),
  called: v.optional(field(v.array(naming), 'What others call it, and who does.'), []),
  relations: v.optional(field(v.array(relation), 'Ties to other entities.'), []),
  claims: v.optional(field(v.array(claim), 'What is known and said of it.'), []),
});
/** An entity whose id has changed: old notes and links find the new one through it. */
export const movedFile = v.strictObject({ moved_to: field(id, 'The id that took the place of this one.') });

/** `events/<date>-<id>.yml`: something that happened, with everyone who took part. */
export const eventFile = v.strictObject({
  date: field(date, 'When it happened, or began; the file’s name begins with it.'),
  until: v.optional(field(date, 'When it ended.')),
  title: field(inMost(LIMITS.title, 'the title'), 'What happened, in a few words.'),
  text: field(inMost(LIMITS.event, 'the text'), 'What happened, in one to three sentences.'),
  entities: field(
    v.pipe(v.array(id), v.minLength(1, 'an event without entities is shown nowhere; name at least one')),
    'Everyone and everything that took part; it is shown on their cards.',
  ),
  figures: v.optional(field(v.array(figure), 'The numbers of people or money in the text.'), []),
  sources: field(citations, SOURCES),
});

/** `sources/<id>.yml`: a document that statements are taken from. */
export const sourceFile = v.strictObject({
  publisher: field(text(LIMITS.title, 'the publisher'), 'Who published it.'),
  title: field(text(LIMITS.headline, 'the title'), 'Its title.'),
  agency: v.optional(
    field(text(LIMITS.title, 'the agency'), 'The agency or author whose text it is; two copies of one text count as one source.'),
  ),
  date: field(date, 'When it was published.'),
  url: field(
    v.pipe(
      v.string(),
      v.url('the address is not a web address'),
      v.startsWith('https://', 'the address must begin with https://'),
    ),
    'Its address.',
  ),
  language: field(v.picklist(LANGUAGES), 'The language that it is written in.'),
  paragraphs: v.optional(
    field(
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      'How many lines that are not empty it has; then citations name one of them.',
    ),
  ),
});

const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));

/** `pack.yml`: what the pack is about, its vocabulary, and when a page is about it. */
export const packFile = v.strictObject({
  id: field(id, 'The pack’s id.'),
  title: field(inAll(LIMITS.title, 'the title'), 'What the pack is about.'),
  ends: field(date, 'The date of its newest source: the pack knows nothing after it.'),
  region: v.optional(
    field(
      v.strictObject({ west: degrees(180), south: degrees(90), east: degrees(180), north: degrees(90) }),
      'The box, in degrees, in which its places lie unless they are `abroad`.',
    ),
  ),
  two_sources_from: v.optional(
    field(
      date,
      'From this date on an event, and a claim that is agreed, needs two sources of different publishers and agencies.',
    ),
  ),
  kinds: field(
    v.record(
      id,
      v.strictObject({
        family: field(v.picklist(FAMILIES), 'The family by whose colour it is painted.'),
        label: field(inAll(LIMITS.title, 'the label'), 'The kind as it is shown.'),
        located: v.optional(field(flag('located'), 'Each of this kind needs coordinates.'), false),
      }),
    ),
    'The kinds of entities.',
  ),
  relations: field(
    v.record(
      id,
      v.strictObject({
        label: field(inAll(LIMITS.title, 'the label'), 'Read from its subject.'),
        inverse: field(inAll(LIMITS.title, 'the inverse'), 'Read from its object.'),
        symmetric: v.optional(field(flag('symmetric'), 'It reads the same from both sides and is written once.'), false),
      }),
    ),
    'The types of relations.',
  ),
  figures: v.optional(
    field(
      v.record(
        id,
        v.strictObject({
          label: field(inAll(LIMITS.title, 'the label'), 'What is counted, in the plural.'),
          words: v.optional(
            field(
              v.record(v.picklist(LANGUAGES), v.array(text(LIMITS.name, 'a word'))),
              'Words that beside a number make the statement need a figure of this type.',
            ),
          ),
        }),
      ),
      'What figures may count.',
    ),
    {},
  ),
  topic: field(
    v.strictObject({
      threshold: field(v.pipe(v.number(), v.minValue(1)), 'The evidence at which a page is about the subject.'),
      words: field(v.record(v.picklist(LANGUAGES), v.array(text(LIMITS.name, 'a word'))), 'Words of the subject; each counts 1.'),
    }),
    'When a page is about the subject.',
  ),
  never: v.optional(
    field(v.array(text(LIMITS.name, 'a name')), 'Phrases that hold a name of the pack and are something else.'),
    [],
  ),
});

/** `coverage.yml`: for each source, the paragraphs that nothing cites, each with the reason. */
export const coverageFile = v.record(
  id,
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d*$/, (issue) => `${issue.received} is not the number of a paragraph`),
    ),
    text(LIMITS.headline, 'the reason'),
  ),
);
