/**
 * `npm run corpus`: checks the corpus and prints what it holds. With words after `--` it does what else an editor needs; see `USAGE`.
 */
import { parseArgs } from 'node:util';
import { BUNDLED, CorpusError, compile, readCorpus } from '../compile';
import { LANGUAGES } from '../pack';
import { coverage, coverageTable, forgotten } from './coverage';
import { summary } from './summary';

const USAGE = `npm run corpus                           check everything, and print what the corpus holds
npm run corpus -- --coverage             print what rests on which paragraph of which source
npm run corpus -- show ID [--lang fr]    print an entry as the reader will see it
npm run corpus -- new entity ID          begin an entity, with every field explained
npm run corpus -- docs                   write the JSON Schemas and the tables made from the schema`;

/** What was asked for cannot be done; the message says what can. */
class UsageError extends Error {}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

function printCoverage(): void {
  const paragraphs = coverage(readCorpus(BUNDLED));
  print(coverageTable(paragraphs));
  if (forgotten(paragraphs).length > 0) fail('Cite the forgotten paragraphs, or give the reason in coverage.yml.');
}

async function show(id: string | undefined, lang: string): Promise<void> {
  const language = LANGUAGES.find((each) => each === lang);
  if (!id || !language) throw new UsageError(`show needs an id, and a language of ${LANGUAGES.join(', ')}.`);
  const { entryText } = await import('./show');
  const text = await entryText(compile(readCorpus(BUNDLED)), id, language);
  if (text === null) fail(`${id} is no entity; "npm run corpus -- new entity ${id}" begins one.`);
  else print(text);
}

async function writeNew(what: string | undefined, id = ''): Promise<void> {
  if (what !== 'entity') throw new UsageError('Only an entity can be begun so.');
  const { NewEntityError, writeNewEntity } = await import('./new-entity');
  try {
    print(`Fill in ${writeNewEntity(BUNDLED, id)}, then run "npm run corpus".`);
  } catch (error) {
    if (!(error instanceof NewEntityError)) throw error;
    fail(error.message);
  }
}

async function writeDocs(): Promise<void> {
  const { writeMadeFiles } = await import('./docs');
  const changed = writeMadeFiles(BUNDLED);
  print(changed.length > 0 ? `Written: ${changed.join(', ')}` : 'All of it is as the schema has it.');
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { coverage: { type: 'boolean' }, lang: { type: 'string', default: 'en' } },
  });
  const [command, first, second] = positionals;
  if (values.coverage) return printCoverage();
  if (command === undefined) return print(summary(readCorpus(BUNDLED)));
  if (command === 'show') return show(first, values.lang);
  if (command === 'new') return writeNew(first, second);
  if (command === 'docs') return writeDocs();
  throw new UsageError(`"${command}" is not known here.`);
}

run().catch((error: unknown) => {
  if (error instanceof CorpusError) fail(error.message);
  else if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) fail(`${error.message}\n\n${USAGE}`);
  else throw error;
});
