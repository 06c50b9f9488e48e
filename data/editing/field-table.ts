/** Tables of the fields that editors may write, made from the JSON Schemas, in Markdown. */
import type { JsonSchema } from './json-schema';

const isText = ({ properties }: JsonSchema) => properties?.en !== undefined && properties.fr !== undefined;
const objectIn = (schema: JsonSchema): JsonSchema | null =>
  schema.type === 'object' && schema.properties && !isText(schema)
    ? schema
    : ((schema.anyOf ?? []).map(objectIn).find((found) => found !== null) ?? null);

/** What a field holds, in a few words: "text in en, fr, sw (at most 300)", "list of ids", "true or false". */
function holds(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(holds).join(', or ');
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' ');
  if (schema.type === 'array') return `list: ${schema.items ? holds(schema.items) : 'anything'}`;
  if (isText(schema)) {
    const { properties = {}, required = [] } = schema;
    const languages = Object.keys(properties).map((language) => (required.includes(language) ? language : `(${language})`));
    return `text in ${languages.join(', ')}, at most ${properties.en?.maxLength} characters`;
  }
  if (schema.type === 'object') return schema.properties ? 'fields of its own' : 'names, each with fields of its own';
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type !== 'string') return schema.type ?? 'anything';
  const { pattern = '', maxLength } = schema as JsonSchema & { pattern?: string };
  if (pattern.includes('#')) return 'citation';
  if (pattern.includes(String.raw`\d{4}`)) return 'date';
  if (pattern.startsWith('^[a-z0-9]')) return 'id';
  return maxLength ? `text, at most ${maxLength} characters` : 'text';
}

const cell = (text: string) => text.replaceAll('|', String.raw`\|`);

function table(schema: JsonSchema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const must = schema.required?.includes(name) ? 'yes' : '';
    return `| \`${name}\` | ${must} | ${cell(holds(field))} | ${cell(field.description ?? '')} |`;
  });
  return ['| field | required | holds | what it is |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The table of `schema`, and one for each field that has fields of its own, under the heading `title`. */
export function fieldTables(title: string, schema: JsonSchema): string {
  const nested = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const kept = typeof field.additionalProperties === 'object' ? field.additionalProperties : null;
    const inner = objectIn(field) ?? (field.items && objectIn(field.items)) ?? (kept && objectIn(kept));
    return inner ? [fieldTables(`${title} / \`${name}\``, inner)] : [];
  });
  return [`${title}\n\n${table(schema)}`, ...nested].join('\n\n');
}
