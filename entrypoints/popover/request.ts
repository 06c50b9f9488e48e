/**
 * What the page asks the popover to show, as it stands in the fragment of the frame's address.
 */
import type { Reason } from '../../data/linking/types';

export interface PopoverRequest {
  /** The whole fragment: every new one is a new request, for the same entity too. */
  turn: string;
  entity: string;
  nonce: string;
  /** The name as it stands on the page, '' if unknown. */
  name: string;
  /** Address of the page, '' if unknown. */
  page: string;
  /** ISO date on which the page was published, or null where it does not say. */
  published: string | null;
  reasons: Reason[];
  /** Whether the reader came by keyboard, so that the card takes the focus. */
  focus: boolean;
}

const SHAPE = /^#\/entity\/([a-z0-9-]+)\?(.*)$/;
const DAY = /^\d{4}(-\d{2}){0,2}/;

/** Null where the fragment is none of ours. Another site may write one, so nothing in it is trusted beyond its type. */
export function readRequest(hash: string): PopoverRequest | null {
  const [, entity, query] = SHAPE.exec(hash) ?? [];
  if (entity === undefined) return null;
  const fields = new URLSearchParams(query);
  return {
    turn: hash,
    entity,
    nonce: fields.get('nonce') ?? '',
    name: fields.get('name') ?? '',
    page: fields.get('page') ?? '',
    published: DAY.exec(fields.get('published') ?? '')?.[0] ?? null,
    reasons: readReasons(fields.get('why')),
    focus: fields.get('focus') === '1',
  };
}

function readReasons(json: string | null): Reason[] {
  try {
    const parsed: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isReason) : [];
  } catch {
    return [];
  }
}

function isReason(value: unknown): value is Reason {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('words' in value)) return false;
  const { kind, words } = value;
  return typeof kind === 'string' && Array.isArray(words) && words.every((word) => typeof word === 'string');
}
