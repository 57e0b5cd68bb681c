import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { notShown } from './not-shown.ts';

const components = path.join(import.meta.dirname, '..');
const files = ['ui', 'forms', 'disclose', 'site'].flatMap((folder) =>
  readdirSync(path.join(components, folder))
    .filter((name) => /(?<!\.test)\.tsx$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const shown = new Set(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/from '#components\/([^']+)'/g)])
    .map(([, file = '']) => file),
);

describe('the gallery', () => {
  it.each(files)('shows %s, or says why not', (file) => {
    expect(shown.has(file) || file in notShown, file).toBe(true);
  });

  it.each(Object.keys(notShown))(
    'gives a reason only for what is there and not shown: %s',
    (file) => {
      expect(files).toContain(file);
      expect([...shown]).not.toContain(file);
    },
  );
});
