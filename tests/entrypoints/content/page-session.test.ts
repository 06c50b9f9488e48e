import { beforeEach, describe, expect, it } from 'vitest';
import type { CompactLexicon } from '../../../data/linking/types';
import type { PageEntity, PageReport } from '../../../data/messages';
import type { ReaderRule } from '../../../data/reader-rules';
import { DEFAULT_SETTINGS, type Settings } from '../../../data/settings';
import type { Marking } from '../../../entrypoints/content/marking';
import { createPageSession, type PageSession } from '../../../entrypoints/content/page-session';

const lexicon = (hash: string): CompactLexicon => ({ version: 1, hash, tables: null });
const off: Settings = { ...DEFAULT_SETTINGS, marking: false };
const siteOff: Settings = { ...DEFAULT_SETTINGS, sitesOff: ['news.example'] };
const siteTinted: Settings = { ...DEFAULT_SETTINGS, style: 'background' };

const NO_RULES: ReaderRule[] = [];
const gomaAlways: ReaderRule[] = [{ kind: 'always', entity: 'goma', name: 'Goma' }];

/** A marking that was started, as the session sees it. */
interface Started {
  hash: string;
  signal: AbortSignal;
  settings: Settings[];
  rules: unknown[];
  find(entities: PageEntity[]): void;
}

let started: Started[];
let told: PageReport[];
let ended: AbortController;
let session: PageSession;
/** Lets what `start` returned arrive. */
const arrival = () => new Promise<void>((resolve) => setImmediate(resolve));

beforeEach(() => {
  Object.assign(globalThis, { document: { title: 'A page' } });
  started = [];
  told = [];
  ended = new AbortController();
  session = createPageSession({
    host: 'news.example',
    signal: ended.signal,
    tell: (report) => told.push(report),
    async start(compact, settings, rules, onEntities, signal) {
      let entities: PageEntity[] = [];
      const settled = [settings];
      const obeyed = [rules];
      started.push({
        hash: compact.hash,
        signal,
        settings: settled,
        rules: obeyed,
        find(found) {
          entities = found;
          onEntities();
        },
      });
      const marking: Marking = {
        facts: () => ({ language: 'en', title: 'A page', published: '2025-07-03', address: '' }),
        entities: () => (signal.aborted ? [] : entities),
        popover: () => null,
        navigated() {},
        setSettings: (next) => settled.push(next),
        setRules: (next) => obeyed.push(next),
      };
      return marking;
    },
  });
});

describe('a page', () => {
  it('is marked once there is a lexicon', () => {
    session.update(null, DEFAULT_SETTINGS, NO_RULES);
    expect(started).toHaveLength(0);
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    expect(started.map(({ hash }) => hash)).toEqual(['one']);
  });

  it('is not marked where the reader turned it off, and says why', () => {
    session.update(lexicon('one'), off, NO_RULES);
    expect(session.report().off).toBe('everywhere');
    session.update(lexicon('one'), siteOff, NO_RULES);
    expect(session.report().off).toBe('site');
    expect(started).toHaveLength(0);
  });

  it('loses its marks as soon as it is turned off, and gets them back', async () => {
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    await arrival();
    session.update(lexicon('one'), siteOff, NO_RULES);
    expect(started[0]?.signal.aborted).toBe(true);
    expect(session.marking()).toBeNull();
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    expect(started[1]?.signal.aborted).toBe(false);
  });

  it('is marked anew with a new lexicon', async () => {
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    await arrival();
    session.update(lexicon('two'), DEFAULT_SETTINGS, NO_RULES);
    expect(started.map(({ hash, signal }) => [hash, signal.aborted])).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  it('hears of settings that changed while marking was starting', async () => {
    const tinted: Settings = { ...DEFAULT_SETTINGS, style: 'background' };
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    session.update(lexicon('one'), tinted, NO_RULES);
    await arrival();
    expect(started[0]?.settings.at(-1)).toEqual(tinted);
  });

  it('hears of other rules without losing its marks, and of none where they are the same', async () => {
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    await arrival();
    session.update(lexicon('one'), DEFAULT_SETTINGS, gomaAlways);
    session.update(lexicon('one'), siteTinted, [...gomaAlways]);
    expect(started.map(({ rules }) => rules)).toEqual([[NO_RULES, gomaAlways]]);
  });

  it('is searched anew for names that a new rule lets through, while nothing has been found', async () => {
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    session.update(lexicon('one'), DEFAULT_SETTINGS, gomaAlways);
    await arrival();
    expect(started.map(({ rules, signal }) => [rules, signal.aborted])).toEqual([
      [[NO_RULES], true],
      [[gomaAlways], false],
    ]);
  });

  it('tells of its entities, and of having none any more, but nothing if it never had one', async () => {
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    await arrival();
    session.update(lexicon('one'), off, NO_RULES);
    expect(told).toEqual([]);
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    await arrival();
    started[1]?.find([{ id: 'goma', count: 2 }]);
    session.update(lexicon('one'), off, NO_RULES);
    expect(told.map(({ entities }) => entities)).toEqual([[{ id: 'goma', count: 2 }], []]);
  });

  it('ends its marking with the content script', async () => {
    session.update(lexicon('one'), DEFAULT_SETTINGS, NO_RULES);
    await arrival();
    ended.abort();
    expect(started[0]?.signal.aborted).toBe(true);
  });
});
