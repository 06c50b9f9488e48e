/** What names cost by their number, measured by `lexicon.ts` in a process that nothing else has touched. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { LexiconCost } from './lexicon';

export function measureLexicons(): LexiconCost[] {
  const script = path.resolve('tests/bench/lexicon.ts');
  const printed = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script], { encoding: 'utf8' });
  return JSON.parse(printed) as LexiconCost[];
}

/** Ratios to the smallest lexicon first. */
export function lexiconTable(costs: LexiconCost[]): string {
  const [smallest] = costs;
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const head = ['names', 'find, to the smallest', 'MB in a tab', 'MB stored', 'compile ms', 'open ms', 'find ms', 'found'];
  const rows = costs.map(({ names, find, heap, stored, compile, open, found }) => [
    names.toLocaleString('en'),
    (find / (smallest?.find ?? find)).toFixed(2),
    heap.toFixed(1),
    stored.toFixed(1),
    compile.toFixed(0),
    open.toFixed(1),
    find.toFixed(2),
    String(found),
  ]);
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
