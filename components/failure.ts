/**
 * Which of the reader's failures an error is. Errors are told apart by their `code`, so that no class need be loaded here.
 */
import type { ErrorCode } from '../data/errors';

const CODES: Record<ErrorCode, true> = {
  storageMissing: true,
  storageFull: true,
  noteNotSaved: true,
  corpusDamaged: true,
  extensionUpdated: true,
  pageUnreachable: true,
  rulesFull: true,
  ruleNotSaved: true,
};

/** The code of a `BackstoryError`, or `otherwise` for anything else. */
export function failureOf(error: unknown, otherwise: ErrorCode): ErrorCode {
  if (typeof error !== 'object' || error === null || !('code' in error)) return otherwise;
  const { code } = error;
  return typeof code === 'string' && Object.hasOwn(CODES, code) ? (code as ErrorCode) : otherwise;
}
