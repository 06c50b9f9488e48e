/** Waiting for a condition instead of a time. */

const EVERY_MS = 25;

/** Long enough for a slow machine; a condition that takes this long is broken, not slow. */
const GIVE_UP_MS = 10_000;

type Nothing = null | undefined | false | 0 | '';

/**
 * Asks again and again until the answer is something, and gives it. A question that throws counts as unanswered: a page may be in
 * the middle of loading. Throws after ten seconds, naming `what` it waited for.
 */
export async function until<T>(
  what: string,
  question: () => Promise<T | Nothing> | T | Nothing,
  giveUp = GIVE_UP_MS,
): Promise<T> {
  const deadline = Date.now() + giveUp;
  let last: unknown;
  for (;;) {
    try {
      const answer = await question();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      const why = last instanceof Error ? ` The question failed: ${last.message}` : '';
      throw new Error(`Waited ${giveUp / 1000} s in vain: ${what}.${why}`, { cause: last });
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
