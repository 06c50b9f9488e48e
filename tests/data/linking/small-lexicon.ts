import { findNames } from '../../../data/linking/find';
import { compileLexicon, type Lexicon, openLexicon } from '../../../data/linking/lexicon';
import { resolveMentions } from '../../../data/linking/resolve';
import type { LexiconInput, NameRule, ReadersWord, TopicRule } from '../../../data/linking/types';

/** A name that needs nothing, unless told otherwise. */
export function name(text: string, entity: string | null, rule: Partial<NameRule> = {}): NameRule {
  return { text, entity, needs: ['nothing'], near: [], not: [], languages: [], exact: false, ...rule };
}

export const TOPIC: TopicRule = { threshold: 4, words: { en: ['rebel', 'Kivu'], fr: ['rebelles'] } };

export function inputOf(names: NameRule[], topic = TOPIC): LexiconInput {
  const ids = new Set(names.flatMap(({ entity }) => entity ?? []));
  return { hash: 'a-hash', entities: [...ids].map((id) => ({ id, family: `family of ${id}` })), names, topic };
}

/** A lexicon as a page opens it: compiled, written as JSON, read back. */
export function lexiconOf(names: NameRule[], topic = TOPIC): Lexicon {
  return openLexicon(JSON.parse(JSON.stringify(compileLexicon(inputOf(names, topic)))));
}

/** The candidates of a text as `surface -> entity`. */
export function found(text: string, ...names: NameRule[]): string[] {
  const lexicon = lexiconOf(names);
  return findNames(text, lexicon).map(({ start, end, name: index }) => `${text.slice(start, end)} -> ${lexicon.entityOf(index)}`);
}

/** Resolves a page of blocks in one go. */
export function resolved(
  blocks: string[],
  names: NameRule[],
  page: { title?: string; language?: string; topic?: TopicRule; word?: ReadersWord } = {},
) {
  const lexicon = lexiconOf(names, page.topic);
  const { title = '', language = 'en' } = page;
  const resolution = resolveMentions(
    { title, language, blocks: blocks.map((text) => ({ text, candidates: findNames(text, lexicon) })) },
    lexicon,
    page.word,
  );
  const surface = (block: number, { start, end }: { start: number; end: number }) => blocks[block]?.slice(start, end);
  return {
    ...resolution,
    linked: resolution.blocks.flatMap(({ mentions }, block) =>
      mentions.map((each) => `${surface(block, each)} -> ${each.entity}`),
    ),
    why: resolution.blocks.flatMap(({ mentions }) => mentions.flatMap(({ reasons }) => reasons)),
    whyNot: resolution.blocks.flatMap(({ rejected }) => rejected.flatMap(({ reasons }) => reasons)),
  };
}
