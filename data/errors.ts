/**
 * Every failure that a reader can meet, one class each. The class is the case: `components/Notice.tsx` says it in the reader's
 * language by `code`, and the English `message` serves logs and tests. Each says what happened, what is safe, what to do.
 */
export abstract class BackstoryError extends Error {
  /** The key of the reader's message in `components/locales`. */
  abstract readonly code: ErrorCode;
}

export type ErrorCode =
  | 'storageMissing'
  | 'storageFull'
  | 'noteNotSaved'
  | 'corpusDamaged'
  | 'extensionUpdated'
  | 'pageUnreachable'
  | 'rulesFull'
  | 'ruleNotSaved';

/** The browser gives no IndexedDB here (some private modes). The glossary works from the packaged corpus; notes cannot be kept. */
export class StorageMissingError extends BackstoryError {
  readonly code = 'storageMissing';
}

/** The disk or the browser's quota is full. What was saved before is safe. */
export class StorageFullError extends BackstoryError {
  readonly code = 'storageFull';
}

/** A note could not be written for another reason. Its text stays in the editor. */
export class NoteNotSavedError extends BackstoryError {
  readonly code = 'noteNotSaved';
}

/** The bundled corpus did not arrive whole: its hash or its counts are wrong. The corpus in use stays as it was. */
export class CorpusDamagedError extends BackstoryError {
  readonly code = 'corpusDamaged';
}

/** The extension was updated or removed while the page was open: the page keeps working, marks return when it is reloaded. */
export class ExtensionUpdatedError extends BackstoryError {
  readonly code = 'extensionUpdated';
}

/** The tab cannot be read: a browser page, a store, or a page opened before the extension was installed. */
export class PageUnreachableError extends BackstoryError {
  readonly code = 'pageUnreachable';
}

/** As many of the reader's decisions about names are kept as can be. None is given up for a new one. */
export class RulesFullError extends BackstoryError {
  readonly code = 'rulesFull';
}

/** A decision about a name could not be stored. Every earlier one is safe. */
export class RuleNotSavedError extends BackstoryError {
  readonly code = 'ruleNotSaved';
}
