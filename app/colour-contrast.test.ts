import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colourPairs, contrastOf, readColourTokens } from '#components/gallery/colour-tokens.ts';

const schemes = readColourTokens(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));

it.each(
  Object.entries(schemes).flatMap(([scheme, colours]) =>
    colourPairs.map((pair) => ({ scheme, colours, ...pair })),
  ),
)('$scheme: $seen on $ground keeps $wanted to 1', ({ colours, ...pair }) => {
  expect(contrastOf(colours, pair)).toBeGreaterThanOrEqual(pair.wanted);
});

it('sets every colour of the light scheme again in the dark one, or knows that it need not', () => {
  const same = Object.keys(schemes.light).filter(
    (token) => schemes.light[token] === schemes.dark[token],
  );
  // The lamp shines alike at day and at night, and so does what stands on the dark bars.
  expect(same).toEqual(['lamp', 'on-lamp', 'on-night', 'on-night-soft']);
});
