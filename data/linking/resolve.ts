import { PageContext, type Sense, type Span } from './context';
import type { Lexicon } from './lexicon';
import { OtherPlaces } from './other-places';
import { type Topic, weighTopic } from './topic';
import type { LinkingPage, ReadersWord, Reason, Resolution, ResolvedBlock } from './types';

/** How many words a reason names. */
const WORDS_IN_REASON = 3;

/** How much each ground for linking counts where two entities claim one span; words that stand near add one each. */
const BY_TOPIC = 1;
const BY_ITSELF = 2;
const BY_CONTEXT = 3;
const BY_READER = Number.POSITIVE_INFINITY;

/** What is to be said of one sense of a span. `strength` is 0 where it is not linked. */
interface Verdict extends Reason {
  sense: Sense;
  strength: number;
}

/** The longest name by which each entity was linked: its length as a key, and how it stands in the text. */
type FullNames = Map<string, { length: number; surface: string }>;

/** What is known of a page while its blocks are decided one after the other. */
interface Findings {
  context: PageContext;
  topic: Topic;
  others: OtherPlaces;
  fullNames: FullNames;
}

/** Decides what each candidate of a page stands for, or that it stands for nothing, and says why. The reader's own word is final. */
export function resolveMentions(page: LinkingPage, lexicon: Lexicon, word: ReadersWord | null = null): Resolution {
  const steps = resolveInSteps(page, lexicon, word);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `resolveMentions`, with a pause after each block of each pass, for a caller that must not hold a thread for long. */
export function* resolveInSteps(
  page: LinkingPage,
  lexicon: Lexicon,
  word: ReadersWord | null = null,
): Generator<void, Resolution> {
  if (page.blocks.every(({ candidates }) => candidates.length === 0)) {
    return { onTopic: false, evidence: [], blocks: page.blocks.map(() => ({ mentions: [], rejected: [] })) };
  }
  const context = new PageContext(page, lexicon, word);
  const topic = yield* weighTopic(context);
  const findings: Findings = { context, topic, others: new OtherPlaces(context), fullNames: new Map() };
  const blocks: ResolvedBlock[] = [];
  for (const block of page.blocks.keys()) {
    blocks.push(resolveBlock(findings, block));
    yield;
  }
  for (const [block, { rejected }] of blocks.entries()) {
    const missed = rejected.some(
      ({ entity, reasons }) => reasons[0]?.kind === 'no-full-name' && entity !== null && findings.fullNames.has(entity),
    );
    if (missed) blocks[block] = resolveBlock(findings, block);
    if (missed) yield;
  }
  return { onTopic: topic.onTopic, evidence: topic.evidence, blocks };
}

function resolveBlock(findings: Findings, block: number): ResolvedBlock {
  const { context, fullNames } = findings;
  const decided: ResolvedBlock = { mentions: [], rejected: [] };
  const reject = ({ start, end }: Span, entity: string | null, kind: Reason['kind'], words: string[]) =>
    decided.rejected.push({ start, end, entity, reasons: [{ kind, words }] });

  for (const run of context.runs(block)) {
    const taken: { span: Span; entity: string | null }[] = [];
    const denied: { span: Span; entity: string | null }[] = [];
    for (const span of [...run].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      const cover = taken.find((other) => span.start < other.span.end && other.span.start < span.end);
      const heard = span.senses.map((sense) => ({ sense, word: heardOf(context, span, sense, denied) }));
      const isDecoy = heard.some(({ sense }) => sense.entity === null) && heard.every(({ word }) => word !== 'always');
      for (const { sense, word } of heard) if (word === 'not') denied.push({ span, entity: sense.entity });
      if (cover) {
        const others = new Set(span.senses.map(({ entity }) => entity).filter((entity) => entity !== cover.entity));
        for (const entity of others) reject(span, entity, 'longer-name', [context.surface(cover.span)]);
      } else if (isDecoy) {
        taken.push({ span, entity: null });
        reject(span, null, 'longer-name', [context.surface(span)]);
      } else {
        const { winner, losers } = choose(
          heard.map(({ sense, word }) => (word === null ? judge(findings, span, sense) : byReader(sense, word))),
        );
        for (const { sense, kind, words } of losers) reject(span, sense.entity, kind, words);
        if (!winner?.sense.entity) continue;
        const { sense, kind, words } = winner;
        taken.push({ span, entity: winner.sense.entity });
        decided.mentions.push({ start: span.start, end: span.end, entity: winner.sense.entity, reasons: [{ kind, words }] });
        remember(fullNames, winner.sense.entity, context.lexicon.names.lengthOf(sense.name), context.surface(span));
      }
    }
  }
  decided.mentions.sort((a, b) => a.start - b.start);
  decided.rejected.sort((a, b) => a.start - b.start);
  return decided;
}

function remember(fullNames: FullNames, entity: string, length: number, surface: string): void {
  if (length > (fullNames.get(entity)?.length ?? 0)) fullNames.set(entity, { length, surface });
}

/** The reader's word on a sense. A name inside a longer one that does not stand for an entity does not either, unless the reader says so. */
function heardOf(context: PageContext, span: Span, { entity }: Sense, denied: { span: Span; entity: string | null }[]) {
  const isDenied = denied.some(
    (other) => other.entity === entity && other.span.start <= span.start && span.end <= other.span.end,
  );
  return context.said(span, entity) ?? (isDenied ? 'not' : null);
}

const byReader = (sense: Sense, word: 'not' | 'always'): Verdict => ({
  sense,
  strength: word === 'always' ? BY_READER : 0,
  kind: 'reader',
  words: [],
});

function judge({ context, topic, others, fullNames }: Findings, span: Span, sense: Sense): Verdict {
  const { near, ruledOutBy, otherLanguage } = context.around(span, sense);
  const { needs } = sense.rule;
  const verdict = (strength: number, kind: Reason['kind'], words: string[] = []) => ({
    sense,
    strength,
    kind,
    words: words.slice(0, WORDS_IN_REASON),
  });
  if (otherLanguage !== '') return verdict(0, 'other-language', [otherLanguage]);
  if (ruledOutBy.length > 0) return verdict(0, 'ruled-out', ruledOutBy);
  if (needs.length === 0 || needs.includes('nothing')) return verdict(BY_ITSELF, 'unambiguous');
  if (needs.includes('near') && near.length > 0) return verdict(BY_CONTEXT + near.length, 'near', near);
  if (needs.includes('full-name')) {
    const full = fullNames.get(sense.entity ?? '');
    if (full && full.length > context.lexicon.names.lengthOf(sense.name)) return verdict(BY_CONTEXT, 'full-name', [full.surface]);
  }
  if (needs.includes('topic') && topic.blocks.has(span.block)) {
    const elsewhere = topic.certain.has(span.block) ? [] : others.ruledOutBy(span, sense);
    if (elsewhere.length > 0) return verdict(0, 'ruled-out', elsewhere);
    const surface = context.surface(span);
    const evidence = topic.evidence.map(({ word }) => word).filter((word) => word !== surface);
    return verdict(BY_TOPIC, 'topic', evidence);
  }
  if (needs.includes('full-name')) return verdict(0, 'no-full-name');
  return verdict(0, needs.includes('topic') ? 'off-topic' : 'nothing-near');
}

/** The strongest verdict of a span; none where two entities are equally strong. Several names of one entity are one voice. */
function choose(verdicts: Verdict[]): { winner: Verdict | undefined; losers: Verdict[] } {
  const best = new Map<string | null, Verdict>();
  for (const verdict of verdicts) {
    const { entity } = verdict.sense;
    if (verdict.strength >= (best.get(entity)?.strength ?? 0)) best.set(entity, verdict);
  }
  const ranked = [...best.values()].sort((a, b) => b.strength - a.strength);
  const [first, second] = ranked;
  const winner = first && first.strength > (second?.strength ?? 0) ? first : undefined;
  const losers = winner ? ranked.slice(1) : ranked;
  return {
    winner,
    losers: losers.map((loser) => (loser.strength > 0 ? { ...loser, kind: 'another-entity', words: [] } : loser)),
  };
}
