import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaVersion } from './schema-version.ts';

test('the schema’s version is the name of the newest migration', () => {
  const names = readdirSync(path.join(import.meta.dirname, 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(names.toSorted().at(-1)).toBe(schemaVersion);
});
