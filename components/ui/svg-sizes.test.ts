import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const projectRoot = path.join(import.meta.dirname, '../..');

const files = globSync('{app,components,emails}/**/*.{tsx,svg}', { cwd: projectRoot });
const elements = files.flatMap((file) => {
  const source = readFileSync(`${projectRoot}/${file}`, 'utf8');
  return [...source.matchAll(/<svg\b(?<attributes>[^>]*)>/g)].map(
    ({ groups }) => [file, groups?.attributes ?? ''] as const,
  );
});

test.each(elements)(
  'what is drawn in %s has a size of its own, where the style sheet does not come',
  (_, attributes) => {
    for (const name of ['width', 'height']) {
      const size = new RegExp(`\\s${name}="(?<size>\\d+)"`).exec(attributes)?.groups?.size;
      expect(Number(size), name).toBeGreaterThan(0);
      expect(Number(size), name).toBeLessThanOrEqual(48);
    }
  },
);

test('everything that is drawn is looked at', () => {
  expect(elements.length).toBeGreaterThan(10);
});
