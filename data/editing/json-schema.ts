/** JSON Schemas of the files of a corpus, made from the one schema, so that an editor completes and explains each field. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { coverageFile, entityFile, eventFile, movedFile, packFile, sourceFile } from '../schema';

/** What we read of a JSON Schema. */
export interface JsonSchema {
  $schema?: string;
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: string[];
  maxLength?: number;
}

/** Trimming and messages have no counterpart in JSON Schema; what it can hold, it holds, and the compiler checks the rest. */
const convert = (schema: GenericSchema): JsonSchema =>
  toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) as JsonSchema;

/** By the kind of file. An entity's file may instead say where it has moved. */
export const jsonSchemas = {
  entity: convert(entityFile),
  moved: convert(movedFile),
  event: convert(eventFile),
  source: convert(sourceFile),
  pack: convert(packFile),
  coverage: convert(coverageFile),
} as const;
