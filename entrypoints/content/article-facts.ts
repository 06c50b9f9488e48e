/**
 * What a page says about itself: its language, title, date of publication and address. Read from markup that anybody may have
 * written, so nothing in it is believed to be well formed.
 */

export interface ArticleFacts {
  /** Primary subtag of the page's declared language in lower case (`fr` of `fr-CD`), '' where it declares none. */
  readonly language: string;
  readonly title: string;
  /** ISO date (`2026-01-31`) as the publisher wrote it, in the publisher's own time zone; null where there is none. */
  readonly published: string | null;
  /** The canonical address, else the document's own without its fragment. */
  readonly address: string;
}

const DATE_PROPERTIES = ['article:published_time', 'article:published', 'og:article:published_time', 'datepublished'];
const DATE_NAMES = [
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
];

/** How deep JSON-LD is followed: real pages nest a date in at most three lists or objects. */
const DEPTH = 6;

/**
 * Reads the facts of an article. Never throws, whatever the page contains. Date and address are looked for when they are first
 * asked for: linking needs neither, and most pages have nothing that would.
 */
export function readArticleFacts(document: Document): ArticleFacts {
  const language = document.documentElement?.getAttribute('lang') ?? '';
  let published: string | null | undefined;
  let address: string | undefined;
  return {
    language: language.trim().toLowerCase().split(/[-_]/)[0] ?? '',
    title: (document.title ?? '').replace(/\s+/g, ' ').trim(),
    get published() {
      if (published === undefined) published = dateFromMeta(document) ?? dateFromJsonLd(document) ?? dateFromTime(document);
      return published;
    },
    get address() {
      address ??= addressOf(document);
      return address;
    },
  };
}

function dateFromMeta(document: Document): string | null {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const key = (meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const date = isoDate(meta.getAttribute('content'));
    if (date !== null && !found.has(key)) found.set(key, date);
  }
  const key = [...DATE_PROPERTIES, ...DATE_NAMES].find((candidate) => found.has(candidate));
  return found.get(key ?? '') ?? null;
}

function dateFromJsonLd(document: Document): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const date = dateIn(parse(script.textContent ?? ''), DEPTH);
    if (date !== null) return date;
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function dateIn(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  const own = 'datePublished' in value ? isoDate(value.datePublished) : null;
  if (own !== null) return own;
  for (const part of Object.values(value)) {
    const date = dateIn(part, depth - 1);
    if (date !== null) return date;
  }
  return null;
}

function dateFromTime(document: Document): string | null {
  const places = [
    'time[itemprop="datePublished"]',
    'time[pubdate]',
    'article time[datetime]',
    'main time[datetime]',
    'time[datetime]',
  ];
  for (const place of places) {
    const date = isoDate(document.querySelector(place)?.getAttribute('datetime'));
    if (date !== null) return date;
  }
  return null;
}

/** The date in a string that begins with one, or that the browser can read; null for anything else or a day that never was. */
function isoDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [, year = '', month = '', day = ''] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value) ?? [];
  const time = year === '' ? Date.parse(value) : Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const date = new Date(time).toISOString().slice(0, 10);
  const isReal = year === '' ? /\d{4}/.test(value) : date === `${year}-${month}-${day}`;
  return isReal && date >= '1900' && date < '2200' ? date : null;
}

function addressOf(document: Document): string {
  const own = document.URL ?? '';
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  try {
    const address = new URL(canonical ?? own, own || undefined);
    if (address.protocol === 'http:' || address.protocol === 'https:' || !canonical) {
      address.hash = '';
      return address.href;
    }
  } catch {
    // An address that is none is no address: the document's own serves.
  }
  return own.split('#')[0] ?? '';
}
