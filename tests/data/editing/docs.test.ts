import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLED } from '../../../data/compile';
import { madeFiles } from '../../../data/editing/docs';
import { fieldTables } from '../../../data/editing/field-table';
import { jsonSchemas } from '../../../data/editing/json-schema';

describe('what is made from the schema', () => {
  it.each(madeFiles(BUNDLED))('$file is as the schema has it (else: npm run corpus -- docs)', ({ file, content }) => {
    expect(readFileSync(path.join(BUNDLED, file), 'utf8')).toBe(content);
  });

  it('explains every field of every file', () => {
    const unexplained = Object.entries(jsonSchemas).flatMap(([kind, schema]) =>
      Object.entries(schema.properties ?? {})
        .filter(([, field]) => !field.description)
        .map(([name]) => `${kind}.${name}`),
    );
    expect(unexplained).toEqual([]);
  });
});

describe('a table of fields', () => {
  it('says what a field holds, whether it must be there, and goes on with the fields inside it', () => {
    const written = fieldTables('`sources`', {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', maxLength: 9, description: 'Its name | or nickname.' },
        parts: {
          type: 'array',
          description: 'Its parts.',
          items: { type: 'object', properties: { on: { type: 'boolean', description: 'Whether.' } } },
        },
      },
    });
    expect(written.split('\n')).toEqual([
      '`sources`',
      '',
      '| field | required | holds | what it is |',
      '| --- | --- | --- | --- |',
      String.raw`| \`name\` | yes | text, at most 9 characters | Its name \| or nickname. |`.replaceAll('\\`', '`'),
      '| `parts` |  | list: anything | Its parts. |'.replace('anything', 'fields of its own'),
      '',
      '`sources` / `parts`',
      '',
      '| field | required | holds | what it is |',
      '| --- | --- | --- | --- |',
      '| `on` |  | true or false | Whether. |',
    ]);
  });
});
