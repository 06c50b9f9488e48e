import { describe, expect, it } from 'vitest';
import { findNames } from '../../../data/linking/find';
import { resolveInSteps, resolveMentions } from '../../../data/linking/resolve';
import { lexiconOf, name, resolved } from './small-lexicon';

const m23 = name('M23', 'm23', {
  needs: ['topic', 'near'],
  near: ['rebel', 'Goma', 'Kivu'],
  not: ['motorway', 'junction', 'star cluster'],
});
const goma = name('Goma', 'goma');
const rwanda = name('Rwanda', 'rwanda');
const qatar = name('Qatar', 'qatar', { needs: ['topic'] });
const prevot = [name('Maxime Prévot', 'maxime-prevot'), name('Prévot', 'maxime-prevot', { needs: ['full-name'] })];
const washington = [
  name('Washington Accord', 'washington-accord', { needs: ['topic'] }),
  name('Washington', 'washington-dc', { needs: ['topic'], not: ['George'] }),
  name('Washington Post', null),
];

describe('a name that needs nothing', () => {
  it('is linked on any page', () => {
    const { linked, why, onTopic } = resolved(['A flight to Goma.'], [goma]);
    expect(linked).toEqual(['Goma -> goma']);
    expect(why).toEqual([{ kind: 'unambiguous', words: [] }]);
    expect(onTopic).toBe(false);
  });

  it('is refused beside a word that rules it out', () => {
    const gallery = name('Goma', 'goma', { not: ['exhibition'] });
    const { linked, whyNot } = resolved(['Two exhibitions open at Goma.'], [gallery]);
    expect(linked).toEqual([]);
    expect(whyNot).toEqual([{ kind: 'ruled-out', words: ['exhibitions'] }]);
  });
});

describe('a name that needs words near it', () => {
  it('is the armed group on a page about the war', () => {
    const { linked, why } = resolved(['The M23 rebels took the town.'], [m23]);
    expect(linked).toEqual(['M23 -> m23']);
    expect(why).toEqual([{ kind: 'near', words: ['rebels'] }]);
  });

  it('is nothing on a page about a motorway', () => {
    const { linked, whyNot } = resolved(['A lorry fire closed the M23 motorway near Crawley.'], [m23]);
    expect(linked).toEqual([]);
    expect(whyNot).toEqual([{ kind: 'ruled-out', words: ['motorway'] }]);
  });

  it('is told apart where both stand on one page', () => {
    const blocks = [
      'The M23 rebels entered Goma.',
      'In Sussex the M23 motorway was closed at junction 9.',
      'M23 spoke of a truce in Rwanda.',
    ];
    expect(resolved(blocks, [m23, goma, rwanda]).linked).toEqual([
      'M23 -> m23',
      'Goma -> goma',
      'M23 -> m23',
      'Rwanda -> rwanda',
    ]);
  });

  it('is not ruled out by a word that stands farther off than a wanted one', () => {
    expect(resolved(['M23 rebels cut the motorway.'], [m23]).linked).toEqual(['M23 -> m23']);
  });

  it('is ruled out by a phrase as well', () => {
    expect(resolved(['Telescopes show M23, a star\u00a0cluster.'], [m23]).whyNot).toEqual([
      { kind: 'ruled-out', words: ['star\u00a0cluster'] },
    ]);
  });

  it('takes the plural for the word, even where the plural is a word of the subject too', () => {
    const topic = { threshold: 4, words: { en: ['rebels', 'Kivu'] } };
    expect(resolved(['The M23 rebels left.'], [m23], { topic }).why).toEqual([{ kind: 'near', words: ['rebels'] }]);
  });

  it('is not supported by words inside the name itself, but by longer ones around it', () => {
    const congo = name('Congo', 'dr-congo', { needs: ['near'], near: ['Congo', 'eastern Congo'] });
    expect(resolved(['In Congo.', 'In eastern Congo.'], [congo]).why).toEqual([{ kind: 'near', words: ['eastern Congo'] }]);
  });

  it('names the closest words first', () => {
    expect(resolved(['From Kivu the rebels of M23 came to Goma.'], [m23]).why).toEqual([
      { kind: 'near', words: ['rebels', 'Goma', 'Kivu'] },
    ]);
  });

  it('finds nothing in words that stand too far away or in another block', () => {
    const far = `M23 ${'and so it went on '.repeat(20)} rebels`;
    expect(resolved([far, 'rebels'], [m23]).whyNot).toEqual([{ kind: 'off-topic', words: [] }]);
    const nearOnly = { ...m23, needs: ['near' as const] };
    expect(resolved([far], [nearOnly]).whyNot).toEqual([{ kind: 'nothing-near', words: [] }]);
  });
});

describe('the subject of a page', () => {
  it('is reached by entities that are certain, others that may be, and words', () => {
    const { onTopic, evidence } = resolved(['Rebels left Goma. Qatar asked both sides to talk.'], [goma, qatar]);
    expect(onTopic).toBe(true);
    expect(evidence).toEqual([
      { word: 'Goma', weight: 2 },
      { word: 'Qatar', weight: 1 },
      { word: 'Rebels', weight: 1 },
    ]);
  });

  it('is read in the title too', () => {
    expect(resolved(['Qatar and Goma.'], [goma, qatar], { title: 'Fighting in Kivu' }).onTopic).toBe(true);
  });

  it('is never reached by world-wide names and words alone', () => {
    const worldWide = ['Doha', 'Brussels', 'Paris', 'London', 'Geneva'].map((text) =>
      name(text, text.toLowerCase(), { needs: ['topic'] }),
    );
    const { onTopic, linked } = resolved(['Rebels from Kivu: Doha, Brussels, Paris, London, Geneva.'], worldWide);
    expect(onTopic).toBe(false);
    expect(linked).toEqual([]);
  });

  it('counts words of the page’s own language', () => {
    const page = ['Les rebelles ont quitté Goma, le Qatar.'];
    expect(resolved(page, [goma, qatar], { language: 'fr' }).onTopic).toBe(true);
    expect(resolved(page, [goma, qatar], { language: 'en' }).onTopic).toBe(false);
    expect(resolved(page, [goma, qatar], { language: '' }).onTopic).toBe(true);
  });

  it('lets world-wide names count, and says what decided', () => {
    const { linked, why } = resolved(['Goma and Rwanda.', 'Talks in Qatar.'], [goma, rwanda, qatar]);
    expect(linked).toEqual(['Goma -> goma', 'Rwanda -> rwanda', 'Qatar -> qatar']);
    expect(why.at(-1)).toEqual({ kind: 'topic', words: ['Goma', 'Rwanda'] });
  });
});

describe('a page with other corners', () => {
  const article = ['Rebels left Goma.', 'Rwanda spoke.', 'Qatar asked for talks.', 'Goma waits.'];
  const elsewhere = Array.from({ length: 12 }, (_, index) => `Qatar won match ${index}.`);

  it('lets world-wide names count where the subject stands, not everywhere', () => {
    const { linked, whyNot } = resolved([...article, ...elsewhere], [goma, rwanda, qatar]);
    expect(linked.slice(0, 4)).toEqual(['Goma -> goma', 'Rwanda -> rwanda', 'Qatar -> qatar', 'Goma -> goma']);
    expect(whyNot.length).toBeGreaterThanOrEqual(6);
    expect(whyNot.at(-1)).toEqual({ kind: 'off-topic', words: [] });
  });

  it('marks a teaser on the subject and nothing around it', () => {
    const { linked } = resolved(
      [...elsewhere, 'Rebels of Kivu leave Goma to Rwanda, says Qatar.', ...elsewhere],
      [goma, rwanda, qatar],
    );
    expect(linked).toEqual(['Goma -> goma', 'Rwanda -> rwanda', 'Qatar -> qatar']);
  });

  it('is the same page whether or not blocks without names are passed along', () => {
    const padded = [...article, ...elsewhere].flatMap((text) => [text, 'Nothing of note.', '']);
    const names = [goma, rwanda, qatar];
    expect(resolved(padded, names).linked).toEqual(resolved([...article, ...elsewhere], names).linked);
  });
});

describe('a surname', () => {
  it('is linked once the full name was, before it or after it', () => {
    const { linked, why } = resolved(['Prévot spoke first.', 'Maxime Prévot left. Prévot said no more.'], prevot);
    expect(linked).toEqual(['Prévot -> maxime-prevot', 'Maxime Prévot -> maxime-prevot', 'Prévot -> maxime-prevot']);
    expect(why[0]).toEqual({ kind: 'full-name', words: ['Maxime Prévot'] });
  });

  it('alone is nobody', () => {
    const { linked, whyNot } = resolved(['Prévot spoke first.'], prevot);
    expect(linked).toEqual([]);
    expect(whyNot).toEqual([{ kind: 'no-full-name', words: [] }]);
  });
});

describe('names that overlap', () => {
  const about = ['Goma and Rwanda.'];

  it('go to the longest', () => {
    expect(resolved([...about, 'The Washington Accord.'], [goma, rwanda, ...washington]).linked.at(-1)).toBe(
      'Washington Accord -> washington-accord',
    );
  });

  it('fall back to the shorter where the longer is refused', () => {
    const refused = name('Washington Accord', 'washington-accord', { needs: ['near'], near: ['cobalt'] });
    const names = [goma, rwanda, refused, name('Washington', 'washington-dc', { needs: ['topic'] })];
    expect(resolved([...about, 'The Washington Accord.'], names).linked.at(-1)).toBe('Washington -> washington-dc');
  });

  it('are nothing at all where a name for something else covers them', () => {
    const { linked, whyNot } = resolved([...about, 'The Washington Post wrote.'], [goma, rwanda, ...washington]);
    expect(linked).toHaveLength(2);
    expect(whyNot).toContainEqual({ kind: 'longer-name', words: ['Washington Post'] });
  });

  it('go to the longer of two that share a word, from whichever side', () => {
    const names = [name('Congo River', null), name('River Alliance Group', 'alliance'), name('Congo', 'dr-congo')];
    expect(resolved(['the Congo River Alliance Group'], names).linked).toEqual([
      'Congo -> dr-congo',
      'River Alliance Group -> alliance',
    ]);
  });
});

describe('two entities of one name', () => {
  const city = name('Georgia', 'georgia-state', { needs: ['near'], near: ['Tbilisi'] });
  const other = name('Georgia', 'georgia-us', { needs: ['near'], near: ['Atlanta'] });

  it('are decided by what stands near', () => {
    expect(resolved(['Atlanta, Georgia'], [city, other]).linked).toEqual(['Georgia -> georgia-us']);
  });

  it('are left alone where neither is stronger', () => {
    const { linked, whyNot } = resolved(['Atlanta, Georgia, Tbilisi'], [city, other]);
    expect(linked).toEqual([]);
    expect(whyNot.map(({ kind }) => kind)).toEqual(['another-entity', 'another-entity']);
  });
});

describe('a name of one language', () => {
  const ua = name('UA', 'african-union', { exact: true, languages: ['fr'] });
  const french =
    'Les dirigeants de la région ont été reçus par une délégation de l’UA pour des pourparlers qui dureront trois jours, selon le porte-parole du gouvernement et les médiateurs.';

  it('counts in that language and where the language is unknown', () => {
    expect(resolved(['selon l’UA'], [ua], { language: 'fr' }).linked).toEqual(['UA -> african-union']);
    expect(resolved(['UA'], [ua], { language: '' }).linked).toEqual(['UA -> african-union']);
  });

  it('does not count in another', () => {
    const { linked, whyNot } = resolved(['a UA flight'], [ua]);
    expect(linked).toEqual([]);
    expect(whyNot).toEqual([{ kind: 'other-language', words: ['en'] }]);
  });

  it('counts in a block of its language on a page of another', () => {
    expect(resolved([french], [ua], { language: 'en' }).linked).toEqual(['UA -> african-union']);
  });
});

describe('a page', () => {
  it('without candidates has no mentions and no evidence, block for block', () => {
    const { blocks, evidence, onTopic } = resolved(['Nothing here.', 'Nor here: rebels in Kivu.'], [goma]);
    expect(blocks).toEqual([
      { mentions: [], rejected: [] },
      { mentions: [], rejected: [] },
    ]);
    expect({ evidence, onTopic }).toEqual({ evidence: [], onTopic: false });
  });

  it('gives mentions in order and without overlap', () => {
    const { blocks } = resolved(['Rwanda, Goma, Rwanda and the Washington Accord of Washington.'], [goma, rwanda, ...washington]);
    const spans = blocks[0]?.mentions ?? [];
    expect(spans).toHaveLength(5);
    for (const [index, { start }] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
  });

  it('is decided alike in steps, with a pause for each block at least', () => {
    const lexicon = lexiconOf([m23, goma, ...prevot]);
    const texts = ['Prévot spoke.', 'The M23 rebels left Goma.', 'Nothing.', 'Maxime Prévot spoke.'];
    const page = { title: '', language: 'en', blocks: texts.map((text) => ({ text, candidates: findNames(text, lexicon) })) };
    const steps = resolveInSteps(page, lexicon);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(texts.length);
    expect(step.value).toEqual(resolveMentions(page, lexicon));
  });

  it('of one block with twenty thousand names is decided all the same', () => {
    const { blocks } = resolved(['M23 in Goma near rebels, '.repeat(10_000)], [m23, goma]);
    expect(blocks[0]?.mentions).toHaveLength(20_000);
  });
});
