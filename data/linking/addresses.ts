/** Marks that occur in an address and touch a name only there or in compounds such as `AFC/M23`. */
const SUSPICIOUS = /[.@:/_?&=#%+~-]/;

/** How much text is looked at on either side, in UTF-16 units. */
const REACH = 120;

// Letters outside ASCII are written as a range: a case-insensitive Unicode class takes milliseconds to compile on a page.
const ADDRESS_BEFORE = /(?:\/\/|[wW]{3}\.|@|[\w\u00c0-\uffff-]\.[a-zA-Z\u00c0-\uffff]{2,}(?::\d+)?[/?#])\S*$/;
const HANDLE_BEFORE = /@[\w\u00c0-\uffff.-]*$/;
const DOMAIN_BEHIND = /^[\w\u00c0-\uffff-]*(?:\.[a-z\d][\w\u00c0-\uffff-]*)*\.[a-z]{2,}/;
const MAILBOX_BEHIND = /^[\w\u00c0-\uffff.+-]*@[\w\u00c0-\uffff]/;
const WORD_AND_DOT_BEFORE = /[\w\u00c0-\uffff]\.$/;

/** Whether [start, end) lies in a web address, a domain name, an e-mail address or an `@handle`, where a name is no mention. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (previous === '_' || next === '_') return true;
  if (!SUSPICIOUS.test(previous) && !SUSPICIOUS.test(next)) return false;
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/\s/)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + REACH).split(/\s/, 1);
  if (ADDRESS_BEFORE.test(before) || HANDLE_BEFORE.test(before)) return true;
  if (MAILBOX_BEHIND.test(behind) || DOMAIN_BEHIND.test(behind)) return true;
  const first = text.charAt(start);
  return WORD_AND_DOT_BEFORE.test(before) && first === first.toLowerCase();
}
