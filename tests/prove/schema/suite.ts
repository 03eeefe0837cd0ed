import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { JsonObject, JsonSchema } from '../../../utils/json';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'json-schema-test-suite', 'draft2020-12');
const groups = z.array(
  z.object({
    description: z.string(),
    schema: z.union([z.boolean(), z.record(z.string(), z.unknown())]),
    tests: z.array(z.object({ description: z.string(), data: z.unknown(), valid: z.boolean() })),
  }),
);

export type SuiteTest = {
  file: string;
  group: string;
  name: string;
  schema: JsonSchema;
  /** Any JSON value: the suite does not keep to objects. */
  value: JsonObject;
  valid: boolean;
};

/** Every test of the suite, in the order of its files. */
export function readSuite(): SuiteTest[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      groups.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).flatMap(({ description, schema, tests }) =>
        tests.map((test) => ({
          file,
          group: description,
          name: test.description,
          schema: asObject(schema),
          value: test.data as JsonObject,
          valid: test.valid,
        })),
      ),
    );
}

/** The schemas `true` and `false` in the words of an object; a tool's own schema always is one. */
function asObject(schema: boolean | JsonSchema): JsonSchema {
  if (typeof schema !== 'boolean') return schema;
  return schema ? {} : { not: {} };
}
