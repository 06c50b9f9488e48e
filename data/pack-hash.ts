/**
 * What a pack's hash is taken of, the same for the compiler that writes it and the seeding that verifies it.
 */
import type { Pack } from './pack';

/** `pack` with its two hashes empty. */
export function unhashed(pack: Pack): Pack {
  return { ...pack, hash: '', lexicon: { ...pack.lexicon, hash: '' } };
}
