import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

// Each run starts Node and compiles the corpus.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

const annotate = (...args: string[]) => spawnSync('npm', ['run', '--silent', 'annotate', '--', ...args], { encoding: 'utf8' });

const WAR = '🙂 Fighting in Kivu.\n\nPaul Kagame of Rwanda denied that his army helps the M23 rebels near Goma.\n';
const SHUT = 'The M23 was shut after a lorry caught fire near Gatwick.\n';
const ROAD = 'A lorry fire closed the M23 motorway in both directions.\n';

describe('annotate --json', () => {
  const war = file('war.txt', WAR);
  const road = file('road.txt', ROAD);
  const [onWar, onRoad] = JSON.parse(annotate('--json', war, road).stdout);

  it('prints an object for each file in the order given', () => {
    expect([onWar.file, onRoad.file]).toEqual([war, road]);
    expect([onWar.onTopic, onRoad.onTopic]).toEqual([true, false]);
  });

  it('gives offsets in UTF-16 units of the whole file', () => {
    for (const { start, end, text } of onWar.mentions) expect(WAR.slice(start, end)).toBe(text);
  });

  it('names the entity and the reason', () => {
    const entities = onWar.mentions.map(({ text, entity }: { text: string; entity: string }) => `${text} -> ${entity}`);
    expect(entities).toEqual(
      expect.arrayContaining(['Paul Kagame -> paul-kagame', 'Rwanda -> rwanda', 'M23 -> m23', 'Goma -> goma']),
    );
    for (const { reasons } of onWar.mentions) expect(reasons).not.toHaveLength(0);
  });

  it('links nothing on a page about a road', () => {
    expect(onRoad.mentions).toEqual([]);
    expect(onRoad).not.toHaveProperty('rejected');
  });

  it('lists what was refused where asked to explain', () => {
    const shut = file('shut.txt', SHUT);
    const [{ rejected }] = JSON.parse(annotate('--json', '--explain', shut).stdout);
    expect(rejected).toContainEqual(
      expect.objectContaining({ text: 'M23', entity: 'm23', reasons: [{ kind: 'ruled-out', words: ['lorry', 'Gatwick'] }] }),
    );
  });

  it('reads a page as the content script does, and carries the text that it read', () => {
    const html = file(
      'page.html',
      `<!doctype html><html lang="en"><title>Goma</title><body><script>"M23 in Goma"</script><nav aria-hidden="true">Kinshasa</nav>
       <p>The <b>M</b>23 rebels left <i>Go</i>ma.</p><textarea>Bukavu</textarea><p hidden>Kigali</p></body></html>`,
    );
    const [{ text, mentions }] = JSON.parse(annotate('--json', html).stdout);
    expect(mentions.map((mention: { text: string }) => mention.text)).toEqual(['M23', 'Goma']);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});

describe('annotate for a person', () => {
  it('lists mentions by line and column with the words that decided', () => {
    const { stdout } = annotate(file('war.txt', WAR));
    expect(stdout).toContain('language en, on topic');
    expect(stdout).toMatch(/3:1 \+ Paul Kagame +paul-kagame +unambiguous/);
    expect(stdout).toMatch(/M23 +m23 +near: rebels, Goma/);
  });

  it('lists what was refused behind --explain', () => {
    expect(annotate('--explain', file('shut.txt', SHUT)).stdout).toMatch(/1:5 - M23 +m23 +ruled-out: lorry, Gatwick/);
  });
});

describe('annotate that cannot do its work', () => {
  it('says in one line which file it cannot read', () => {
    const missing = path.join(folder, 'missing.txt');
    const { status, stdout, stderr } = annotate('--json', file('war.txt', WAR), missing);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('npm ')),
    ).toEqual([expect.stringContaining(`annotate: cannot read ${missing}`)]);
  });

  it('says how it is called where no file is named', () => {
    const { status, stderr } = annotate();
    expect(status).toBe(2);
    expect(stderr).toContain('usage:');
  });
});
