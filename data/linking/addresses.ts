/** Marks that occur in an address and touch a name only there or in compounds such as `AFC/M23`. */
const SUSPICIOUS = /[.@:/_?&=#%+~-]/;

/** Half the width of the text that is looked at, in UTF-16 units. */
const REACH = 120;

const BEFORE = /(?:\/\/|www\.|@|[a-z0-9-]\.[a-z]{2,}(?::\d+)?[/?#])\S*$/i;
const HANDLE = /@[\w.-]*$/;
const DOMAIN = /^[\w-]*(?:\.[a-z0-9][\w-]*)*\.[a-z]{2,}/;
const MAILBOX = /^[\w.+-]*@\w/;

/** Whether [start, end) lies in a web address, a domain name, an e-mail address or an `@handle`, where a name is no mention. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (previous === '_' || next === '_') return true;
  if (!SUSPICIOUS.test(previous) && !SUSPICIOUS.test(next)) return false;
  const before = (/\S*$/.exec(text.slice(Math.max(0, start - REACH), start)) ?? [''])[0];
  const after = (/^\S*/.exec(text.slice(end, end + REACH)) ?? [''])[0];
  if (BEFORE.test(before) || HANDLE.test(before) || MAILBOX.test(after) || DOMAIN.test(after)) return true;
  return /[a-z0-9]\.$/.test(before) && /^\p{Ll}/u.test(text.slice(start, end));
}
