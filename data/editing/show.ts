/** An entry as the reader will see it, written for a terminal. */
import type { Citation, CorpusEvent, Figure, Language, Localized, Pack, Party } from '../pack';
import { PackageReader } from '../store/package-reader';
import type { Entry } from '../store/reader';

const WIDTH = 100;

/** Breaks `text` into lines of at most `WIDTH`, the later ones indented as the first. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

function bound(low: number | null, high: number | null): string {
  if (low === null) return `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? `${low}` : `${low} to ${high}`;
}

class EntryText {
  constructor(
    private readonly entry: Entry,
    private readonly language: Language,
  ) {}

  private in(text: Localized): string {
    const written = text[this.language];
    return written ?? (this.language === 'en' ? text.en : `${text.en} [English]`);
  }

  private parties(parties: Party[]): string {
    return parties
      .map((party) => this.in('label' in party ? party.label : (this.entry.names[party.entity] ?? { en: party.entity })))
      .join(', ');
  }

  private origin(citations: Citation[]): string {
    const written = citations.map(({ source, paragraph }) => {
      const { publisher, agency, date } = this.entry.sources[source] ?? { publisher: source, agency: null, date: '' };
      return `${publisher}${agency ? ` (${agency})` : ''}, ${date}${paragraph === null ? '' : ` §${paragraph}`}`;
    });
    return written.join('; ');
  }

  private figures(figures: Figure[]): string[] {
    return figures.map(({ of, low, high, words, by, asOf }) => {
      const amount = words ? this.in(words) : bound(low, high);
      const what = this.in(this.entry.figures[of] ?? { en: of });
      return wrap(`${amount} ${what}, counted by ${this.parties(by)}${asOf ? `, ${asOf}` : ''}`, '    ');
    });
  }

  private part(title: string, lines: string[]): string[] {
    return lines.length === 0 ? [] : ['', title.toUpperCase(), ...lines];
  }

  private claim(claim: Entry['claims'][number]): string[] {
    const said = claim.saidBy.length > 0 ? `  said by: ${this.parties(claim.saidBy)}` : '';
    const denied = claim.deniedBy.length > 0 ? `  denied by: ${this.parties(claim.deniedBy)}` : '';
    const dates = claim.stated && claim.stated !== claim.date ? `${claim.date}, stated ${claim.stated}` : claim.date;
    return [
      wrap(`${claim.key ? '*' : '-'} ${this.in(claim.text)}`, '  '),
      wrap(`[${claim.status}]${said}${denied}`, '    '),
      ...this.figures(claim.figures),
      wrap(`${dates} — ${this.origin(claim.citations)}`, '    '),
    ];
  }

  private event(event: CorpusEvent): string[] {
    const period = event.until ? `${event.date} – ${event.until}` : event.date;
    return [
      wrap(`- ${period}: ${this.in(event.title)}. ${this.in(event.text)}`, '  '),
      ...this.figures(event.figures),
      wrap(this.origin(event.citations), '    '),
    ];
  }

  toString(): string {
    const { entity, kind, claims, events, related, ends } = this.entry;
    const span = (since: string | null, until: string | null) => (since || until ? ` (${since ?? ''} – ${until ?? ''})` : '');
    return [
      `${this.in(entity.name)}  —  ${this.in(kind.label)}`,
      ...(entity.title ? [this.in(entity.title)] : []),
      '',
      wrap(this.in(entity.summary)),
      '',
      wrap(`Also called: ${entity.names.join(' · ')}`),
      ...this.part(
        'Offices',
        entity.roles.map((role) =>
          wrap(`- ${this.in(role.title)}${span(role.since, role.until)} — ${this.origin(role.citations)}`, '  '),
        ),
      ),
      ...this.part(
        'Claims (* key)',
        claims.flatMap((claim) => this.claim(claim)),
      ),
      ...this.part(
        'What others call it',
        entity.called.map((naming) =>
          wrap(
            `- “${this.in(naming.words)}” — ${this.parties(naming.by)}, ${naming.stated} — ${this.origin(naming.citations)}`,
            '  ',
          ),
        ),
      ),
      ...this.part(
        'Timeline',
        events.flatMap((event) => this.event(event)),
      ),
      ...this.part(
        'Related',
        related.map(({ relation, type, other, outward }) => {
          const standing = relation.status === 'agreed' ? '' : ` [${relation.status}]`;
          return `  - ${this.in(outward ? type.label : type.inverse)} ${this.in(other.name)}${standing}${span(relation.since, relation.until)}`;
        }),
      ),
      '',
      `Known here up to ${ends}.`,
    ].join('\n');
  }
}

/** The entry of `id` in `language`, following `moved_to`; null for an id that was never one. */
export async function entryText(pack: Pack, id: string, language: Language): Promise<string | null> {
  const entry = await new PackageReader(pack).entry(id);
  return entry ? new EntryText(entry, language).toString() : null;
}
