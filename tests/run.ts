/**
 * `npm test`: everything that decides whether a change is right, in order of cost, and one closing line that adds it all up.
 * A step that fails does not hide the ones after it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { requireBrowser } from './browsers/find';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const REPORTS = path.resolve('.output', 'test');
const INSTALLED = path.resolve('node_modules', '.bin');

function run(command: string, args: string[]): boolean {
  const environment = { ...process.env, PATH: `${INSTALLED}${path.delimiter}${process.env.PATH ?? ''}` };
  return spawnSync(command, args, { stdio: 'inherit', env: environment, shell: process.platform === 'win32' }).status === 0;
}

function step(name: string, command: string, ...args: string[]): Count {
  process.stdout.write(`\n== ${name}\n`);
  const passed = run(command, args);
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
}

/** Runs Vitest projects and counts their tests. A run that ends without a report, or fails outside any test, counts as one failure. */
function tests(name: string, ...projects: string[]): Count {
  process.stdout.write(`\n== ${name}\n`);
  const report = path.join(REPORTS, `${name.replaceAll(' ', '-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const passed = run('vitest', ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const failedElsewhere = !passed && numFailedTests === 0 ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + failedElsewhere, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function main(): void {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  requireBrowser('chrome');
  requireBrowser('firefox');

  const counts = [
    step('format', 'biome', 'format', '--error-on-warnings', '.'),
    step('lint', 'biome', 'lint', '--error-on-warnings', '.'),
    step('types', 'tsc', '--noEmit'),
    step('types of linking, without a DOM', 'tsc', '--noEmit', '-p', 'data/linking/tsconfig.json'),
    tests('conventions', 'conventions'),
    tests('unit tests', 'unit'),
    step('build for Chromium', 'wxt', 'build', '-b', 'chrome'),
    step('build for Firefox', 'wxt', 'build', '-b', 'firefox'),
    tests('DOM tests', 'dom in Chromium', 'dom in Firefox'),
    tests('end-to-end tests', 'e2e'),
  ];
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

main();
