/**
 * Splits what is known of an entity at the day on which the page was published.
 */
import type { Claim, CorpusEvent } from '../data/pack';
import { isAfter } from './dates';

export interface SplitByPublication {
  /** Claims that could be known when the page was written, in the order given. */
  known: Claim[];
  sinceClaims: Claim[];
  sinceEvents: CorpusEvent[];
}

/** A claim counts from the day on which it was stated: one that foretells a later date was already known. `published` null splits nothing off. */
export function splitByPublication(claims: Claim[], events: CorpusEvent[], published: string | null): SplitByPublication {
  if (published === null) return { known: claims, sinceClaims: [], sinceEvents: [] };
  const isSince = (claim: Claim) => isAfter(claim.stated ?? claim.date, published);
  return {
    known: claims.filter((claim) => !isSince(claim)),
    sinceClaims: claims.filter(isSince),
    sinceEvents: events.filter((event) => isAfter(event.date, published)),
  };
}
