import { PageContext, type Span } from './context';
import type { Lexicon } from './lexicon';
import { type Topic, weighTopic } from './topic';
import type { Candidate, LinkingPage, Mention, Reason, Rejection, Resolution, ResolvedBlock } from './types';

/** How many words a reason names. */
const WORDS_IN_REASON = 3;

/** How much each ground for linking counts where two entities claim one span; each word near adds to it. */
const STRENGTH = { unambiguous: 2, topic: 1, near: 3, 'full-name': 3 } as const;

interface Verdict {
  entity: string;
  name: number;
  /** 0 where it is not linked. */
  strength: number;
  reasons: Reason[];
}

/** A span that is decided; what overlaps it has lost. */
interface Taken {
  start: number;
  end: number;
  entity: string | null;
}

/** The longest names that were linked: entity -> the name's length as a key, and how it stands in the text. */
type LinkedNames = Map<string, { length: number; surface: string }>;

/** Decides what each candidate of a page stands for, or that it stands for nothing, and says why. */
export function resolveMentions(page: LinkingPage, lexicon: Lexicon): Resolution {
  if (page.blocks.every(({ candidates }) => candidates.length === 0)) {
    return { onTopic: false, evidence: [], blocks: page.blocks.map(() => ({ mentions: [], rejected: [] })) };
  }
  const context = new PageContext(page, lexicon);
  const topic = weighTopic(context);
  const linked: LinkedNames = new Map();
  const blocks = page.blocks.map((_, block) => resolveBlock(context, topic, block, linked));
  for (const [block, { rejected }] of blocks.entries()) {
    const missesFullName = rejected.some(
      ({ entity, reasons }) => entity !== null && linked.has(entity) && reasons[0]?.kind === 'no-full-name',
    );
    if (missesFullName) blocks[block] = resolveBlock(context, topic, block, linked);
  }
  return { ...topic, blocks };
}

function resolveBlock(context: PageContext, topic: Topic, block: number, linked: LinkedNames): ResolvedBlock {
  const mentions: Mention[] = [];
  const rejected: Rejection[] = [];
  for (const cluster of context.clusters(block)) {
    const taken: Taken[] = [];
    for (const span of [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      const cover = taken.find((other) => span.start < other.end && other.start < span.end);
      if (cover) rejected.push(...coveredBy(context, block, span, cover));
      else {
        const decision = resolveSpan(context, topic, block, span, linked);
        rejected.push(...decision.rejected);
        if (decision.mention) mentions.push(decision.mention);
        if (decision.mention || decision.isDecoy) taken.push({ ...span, entity: decision.mention?.entity ?? null });
      }
    }
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), rejected: rejected.sort((a, b) => a.start - b.start) };
}

function coveredBy(context: PageContext, block: number, span: Span, cover: Taken): Rejection[] {
  const reasons: Reason[] = [{ kind: 'longer-name', words: [context.text(block).slice(cover.start, cover.end)] }];
  const others = new Set(span.names.map((name) => context.lexicon.entityOf(name)).filter((entity) => entity !== cover.entity));
  return [...others].map((entity) => ({ start: span.start, end: span.end, entity, reasons }));
}

function resolveSpan(context: PageContext, topic: Topic, block: number, { start, end, names }: Span, linked: LinkedNames) {
  const { lexicon } = context;
  const surface = context.text(block).slice(start, end);
  if (names.some((name) => lexicon.entityOf(name) === null)) {
    const rejected: Rejection[] = [{ start, end, entity: null, reasons: [{ kind: 'longer-name', words: [surface] }] }];
    return { isDecoy: true, mention: undefined, rejected };
  }
  const { winner, losers } = choose(names.map((name) => judge(context, topic, block, { start, end, name }, linked)));
  const rejected: Rejection[] = losers.map(({ entity, reasons }) => ({ start, end, entity, reasons }));
  if (!winner) return { isDecoy: false, mention: undefined, rejected };
  const { length } = lexicon.names.key(winner.name);
  if (length > (linked.get(winner.entity)?.length ?? 0)) linked.set(winner.entity, { length, surface });
  const mention: Mention = { start, end, entity: winner.entity, reasons: winner.reasons };
  return { isDecoy: false, mention, rejected };
}

function judge(context: PageContext, topic: Topic, block: number, candidate: Candidate, linked: LinkedNames): Verdict {
  const { lexicon } = context;
  const { start, end, name } = candidate;
  const entity = lexicon.entityOf(name) ?? '';
  const rule = lexicon.ruleOf(name);
  const { near, ruledOutBy, otherLanguage } = context.around(block, candidate, rule);
  const verdict = (strength: number, kind: Reason['kind'], words: string[] = []): Verdict => ({
    entity,
    name,
    strength,
    reasons: [{ kind, words: words.slice(0, WORDS_IN_REASON) }],
  });
  if (otherLanguage !== '') return verdict(0, 'other-language', [otherLanguage]);
  if (ruledOutBy.length > 0) return verdict(0, 'ruled-out', ruledOutBy);

  const needs = new Set(rule.needs);
  if (needs.size === 0 || needs.has('nothing')) return verdict(STRENGTH.unambiguous, 'unambiguous');
  if (needs.has('near') && near.length > 0) return verdict(STRENGTH.near + near.length, 'near', near);
  const full = linked.get(entity);
  if (needs.has('full-name') && full && full.length > lexicon.names.key(name).length) {
    return verdict(STRENGTH['full-name'], 'full-name', [full.surface]);
  }
  if (needs.has('topic') && topic.onTopic) {
    const surface = context.text(block).slice(start, end);
    const others = topic.evidence.map(({ word }) => word).filter((word) => word !== surface);
    return verdict(STRENGTH.topic, 'topic', others);
  }
  if (needs.has('full-name')) return verdict(0, 'no-full-name');
  return verdict(0, needs.has('topic') ? 'off-topic' : 'nothing-near');
}

/** The strongest verdict of one span; none where two entities are equally strong. Several names of one entity are one voice. */
function choose(verdicts: Verdict[]): { winner: Verdict | undefined; losers: Verdict[] } {
  const best = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    if (verdict.strength >= (best.get(verdict.entity)?.strength ?? -1)) best.set(verdict.entity, verdict);
  }
  const [first, second, ...others] = [...best.values()].sort((a, b) => b.strength - a.strength);
  if (!first) return { winner: undefined, losers: [] };
  const contested = second !== undefined && first.strength === second.strength;
  const winner = first.strength > 0 && !contested ? first : undefined;
  const losers = (winner ? [second, ...others] : [first, second, ...others]).filter((verdict) => verdict !== undefined);
  return {
    winner,
    losers: losers.map((loser) => (loser.strength > 0 ? { ...loser, reasons: [{ kind: 'another-entity', words: [] }] } : loser)),
  };
}
