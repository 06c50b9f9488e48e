/** Marks that occur in an address and touch a name only there or in compounds such as `AFC/M23`. */
const SUSPICIOUS = /[.@:/_?&=#%+~-]/;

/** How much text is looked at on either side, in UTF-16 units. */
const REACH = 120;

const ADDRESS_BEFORE = /(?:\/\/|www\.|@|[\p{L}\d-]\.\p{L}{2,}(?::\d+)?[/?#])\S*$/iu;
const HANDLE_BEFORE = /@[\p{L}\p{M}\d_.-]*$/u;
const DOMAIN_BEHIND = /^[\p{L}\p{M}\d_-]*(?:\.[\p{Ll}\d][\p{L}\p{M}\d_-]*)*\.(?:\p{Ll}\p{M}*){2,}/u;
const MAILBOX_BEHIND = /^[\p{L}\p{M}\d_.+-]*@[\p{L}\d]/u;

/** Whether [start, end) lies in a web address, a domain name, an e-mail address or an `@handle`, where a name is no mention. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (previous === '_' || next === '_') return true;
  if (!SUSPICIOUS.test(previous) && !SUSPICIOUS.test(next)) return false;
  const before = (/\S*$/.exec(text.slice(Math.max(0, start - REACH), start)) ?? [''])[0];
  const behind = (/^\S*/.exec(text.slice(end, end + REACH)) ?? [''])[0];
  if (ADDRESS_BEFORE.test(before) || HANDLE_BEFORE.test(before)) return true;
  if (MAILBOX_BEHIND.test(behind) || DOMAIN_BEHIND.test(behind)) return true;
  return /[\p{L}\d]\.$/u.test(before) && /^\p{Ll}/u.test(text.slice(start, end));
}
