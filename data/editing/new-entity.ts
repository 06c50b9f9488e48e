/** A file to begin an entity with: every field that it must have, and every one that it may have, each explained. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type JsonSchema, jsonSchemas } from './json-schema';

/** Nothing was written; the message says why. */
export class NewEntityError extends Error {}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const WIDTH = 110;

function comment(text: string, indent: string): string {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The fields of `schema` as YAML to be filled in; those that may be left out stand behind a `#`. */
function fields(schema: JsonSchema, indent: string, off: string): string {
  return Object.entries(schema.properties ?? {})
    .map(([name, field]) => {
      const optional = off !== '' || !schema.required?.includes(name);
      const hash = optional ? '# ' : '';
      const explained = field.description
        ? `${comment(`${optional && off === '' ? '(optional) ' : ''}${field.description}`, indent)}\n`
        : '';
      return `${explained}${indent}${hash}${name}:${value(field, indent, hash)}`;
    })
    .join('\n');
}

/** What stands behind a field's colon: nothing yet, or its own fields, each explained at its side. */
function value(field: JsonSchema, indent: string, hash: string): string {
  const choices = field.items?.anyOf ?? [];
  const plain = choices.some(({ type }) => type === 'string');
  const inner = [field, field.items, ...choices].find((each) => each?.properties);
  if (!inner) return field.type === 'array' ? ' []' : '';
  const languages = languagesIn(inner);
  if (languages) return `\n${languages.map((language) => `${indent}${hash}  ${language}: ""`).join('\n')}`;
  const nested = Object.entries(inner.properties ?? {}).map(([name, each], index) => {
    const bullet = field.type === 'array' ? (index === 0 ? '- ' : '  ') : '';
    const must = inner.required?.includes(name) ? '' : '(optional) ';
    const about = each.description ? `   # ${must}${each.description}` : '';
    return `${indent}${hash || (plain ? '# ' : '')}  ${bullet}${name}:${briefly(each)}${about}`;
  });
  return `\n${[...(plain ? [`${indent}${hash}  - ""`] : []), ...nested].join('\n')}`;
}

const languagesIn = ({ properties }: JsonSchema) => (properties?.en && properties.fr ? Object.keys(properties) : null);

function briefly(field: JsonSchema): string {
  if (field.type === 'array') return ' []';
  const languages = languagesIn(field);
  return languages ? ` { ${languages.map((language) => `${language}: ""`).join(', ')} }` : '';
}

/** The text of a new entity's file. */
export const newEntityText = (id: string): string =>
  `${comment(`${id}: fill in what is empty, remove what is not needed, and run "npm run corpus".`, '')}\n${fields(jsonSchemas.entity, '', '')}\n`;

/** Writes `entities/<id>.yml` and enters the id in `ids.txt`. Throws `NewEntityError`; an existing file is never touched. */
export function writeNewEntity(folder: string, id: string): string {
  const file = path.join(folder, 'entities', `${id}.yml`);
  if (!ID.test(id))
    throw new NewEntityError(
      `${id || 'An empty id'} cannot be an id; use small letters, digits and hyphens. Nothing was written.`,
    );
  if (existsSync(file)) throw new NewEntityError(`entities/${id}.yml is already there; it was left as it is.`);
  const list = path.join(folder, 'ids.txt');
  const known = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  writeFileSync(file, newEntityText(id), { flag: 'wx' });
  if (existsSync(list) && !known.includes(id)) {
    const ids = [...known.filter((each) => each !== ''), id].sort();
    writeFileSync(list, `${ids.join('\n')}\n`);
  }
  return file;
}
