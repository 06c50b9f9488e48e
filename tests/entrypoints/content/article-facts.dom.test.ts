import { describe, expect, it } from 'vitest';
import { readArticleFacts } from '../../../entrypoints/content/article-facts';

const facts = (head: string, { lang = '', body = '' } = {}) =>
  readArticleFacts(
    new DOMParser().parseFromString(
      `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
      'text/html',
    ),
  );
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('what a page says about itself', () => {
  it('gives the primary language, whatever its case and region', () => {
    expect(facts('', { lang: 'FR-cd' }).language).toBe('fr');
    expect(facts('', { lang: '' }).language).toBe('');
  });

  it('gives the title without the line breaks of its markup', () => {
    expect(facts('<title>\n Rebels   take\n Goma </title>').title).toBe('Rebels take Goma');
  });

  it.each([
    ['a property', '<meta property="article:published_time" content="2025-01-27T23:30:00+02:00">'],
    [
      'another property',
      '<meta property="article:published" itemprop="datePublished dateCreated" content="2025-01-27T17:56:27Z">',
    ],
    ['a name', '<meta name="parsely-pub-date" content="2025-01-27">'],
    ['a compact date', '<meta name="date" content="20250127">'],
    ['a date in words', '<meta name="dc.date" content="January 27, 2025 10:00 UTC">'],
    ['linked data', ld({ '@type': 'NewsArticle', datePublished: '2025-01-27T10:00:00Z' })],
    ['a graph of linked data', ld({ '@graph': [{ '@type': 'WebSite' }, { mainEntity: { datePublished: '2025-01-27' } }] })],
    ['a list of linked data', ld([{ '@type': 'Organization' }, { datePublished: '2025-01-27' }])],
  ])('reads the date of publication from %s', (_where, head) => {
    expect(facts(head).published).toBe('2025-01-27');
  });

  it('reads the date from a time element of the article before one beside it', () => {
    const body = '<time datetime="2020-01-01">old</time><article><time datetime="2025-01-27T08:00">27 January</time></article>';
    expect(facts('', { body }).published).toBe('2025-01-27');
  });

  it('prefers the date of the article to the date of its parts', () => {
    const head = `${ld({ datePublished: '2019-05-05' })}<meta property="article:published_time" content="2025-01-27">`;
    expect(facts(head).published).toBe('2025-01-27');
  });

  it.each([
    ['broken linked data', ld('{"datePublished": ')],
    ['linked data that is no object', ld('null')],
    ['a date that is no text', ld({ datePublished: { value: 5 } })],
    ['a day that never was', '<meta property="article:published_time" content="2025-02-31">'],
    ['words', '<meta property="article:published_time" content="yesterday">'],
    ['a number', '<meta name="date" content="7">'],
    ['nothing', ''],
  ])('says null for %s', (_what, head) => {
    expect(facts(head).published).toBeNull();
  });

  it('survives linked data without end', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(facts(ld(deep)).published).toBeNull();
  });

  it('gives the canonical address', () => {
    expect(facts('<link rel="canonical" href="https://news.example/goma#top">').address).toBe('https://news.example/goma');
  });

  it('gives the own address, without its fragment, where the canonical one is none', () => {
    const own = new URL(location.href);
    own.hash = '';
    expect(facts('<link rel="canonical" href="javascript:alert(1)">').address).toBe(own.href);
    expect(facts('<link rel="canonical" href="http://[">').address).toBe(own.href);
  });
});
