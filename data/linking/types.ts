/**
 * The vocabulary of linking. Names become candidates (`find.ts`), candidates become mentions (`resolve.ts`).
 * Every offset is in UTF-16 units of the text that was given, never of a normalised one.
 */

/** What a name may ask of its surroundings; any one of those listed is enough. */
export type NeedKind = 'nothing' | 'topic' | 'near' | 'full-name';

/** A name as the compiler hands it over. Text is as an editor wrote it; the lexicon normalises. */
export interface NameRule {
  text: string;
  /** The entity it stands for, or null for a name that is known to be something else (`Qatar Airways`): it wins by length and links to nothing. */
  entity: string | null;
  needs: NeedKind[];
  /** Words of which one must stand near, where `needs` has `near`. */
  near: string[];
  /** Words that rule the name out when one stands near. */
  not: string[];
  /** Languages of the text in which it counts; empty for all. */
  languages: string[];
  /** Whether capitals must agree: `UN` is not `un`. */
  exact: boolean;
}

/** When a page is about the pack's subject: the evidence adds up to `threshold`. */
export interface TopicRule {
  threshold: number;
  /** Words of the subject, each worth one, for each language. */
  words: Record<string, string[]>;
}

/** Everything from which a lexicon is compiled. `family` is what a mention is painted by. */
export interface LexiconInput {
  hash: string;
  entities: { id: string; family: string }[];
  names: NameRule[];
  topic: TopicRule;
}

/** A compiled lexicon as JSON: flat tables, kept in `storage.local` and read in one piece. Only `lexicon.ts` looks inside. */
export interface CompactLexicon {
  version: number;
  /** Hash of the pack it was compiled from. */
  hash: string;
  tables: unknown;
}

/** A place where a name of the lexicon stands, before anything is known of its meaning. */
export interface Candidate {
  start: number;
  end: number;
  /** Index of the name in the lexicon. Two entities that share a name are two candidates of one span. */
  name: number;
}

/** A run of readable text that belongs together (a paragraph, a heading, a cell) and what was found in it. */
export interface CandidateBlock {
  text: string;
  candidates: Candidate[];
}

/** A page as linking sees it. */
export interface LinkingPage {
  title: string;
  /** Language of the text: `en`, `fr`, `sw`, or '' where unknown. */
  language: string;
  blocks: CandidateBlock[];
}

/** Why a candidate was linked, or was not. `words` are the words of the page that decided, as they stand there. */
export interface Reason {
  kind:
    | 'unambiguous'
    | 'topic'
    | 'near'
    | 'full-name'
    | 'ruled-out'
    | 'off-topic'
    | 'no-full-name'
    | 'nothing-near'
    | 'other-language'
    | 'longer-name'
    | 'another-entity'
    | 'reader';
  words: string[];
}

/**
 * The reader's own word on a name, by its key, on the page at hand: `not` where it does not stand for the entity, `always` where it
 * does without asking for anything, null where the reader has said nothing.
 */
export type ReadersWord = (key: string, entity: string) => 'not' | 'always' | null;

/** A span that stands for an entity. Mentions of a block are sorted and never overlap. */
export interface Mention {
  start: number;
  end: number;
  entity: string;
  reasons: Reason[];
}

/** A candidate that was not linked, and why. */
export interface Rejection {
  start: number;
  end: number;
  entity: string | null;
  reasons: Reason[];
}

/** The verdict on one block of a page; blocks come back in the order in which they were given. */
export interface ResolvedBlock {
  mentions: Mention[];
  rejected: Rejection[];
}

/** The verdict on a page. */
export interface Resolution {
  onTopic: boolean;
  /** What spoke for the subject, strongest first. */
  evidence: { word: string; weight: number }[];
  blocks: ResolvedBlock[];
}
