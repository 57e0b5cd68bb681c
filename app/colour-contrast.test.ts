import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

/** @returns the colour tokens that a part of the style sheet sets */
function tokens(part: string): Record<string, string> {
  const block = part.slice(0, part.indexOf('\n}'));
  return Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+): (#[\da-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const schemes = {
  light: tokens(light.slice(light.indexOf('@theme'))),
  dark: { ...tokens(light.slice(light.indexOf('@theme'))), ...tokens(dark) },
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const text = 7;
const control = 3;

/** What is seen, on which ground, and how much contrast it needs. */
const pairs: readonly [string, string, number][] = [
  ...['page', 'surface', 'tint'].flatMap((ground): [string, string, number][] => [
    ['ink', ground, text],
    ['ink-soft', ground, text],
    ['link', ground, text],
    ['error', ground, text],
    ['edge', ground, control],
    ['action', ground, text],
  ]),
  ['on-action', 'action', text],
  ['on-action', 'action-strong', text],
  ['on-lamp', 'lamp', text],
  ['on-night', 'night', text],
  ['on-night-soft', 'night', text],
  ['lamp', 'night', control],
  ...['calm', 'good', 'care', 'urgent'].flatMap((tone): [string, string, number][] => [
    [`on-${tone}`, tone, text],
    [`${tone}-edge`, 'page', control],
    [`${tone}-edge`, tone, control],
  ]),
  ['focus-outer', 'page', control],
  ['focus-outer', 'surface', control],
  ['focus-outer', 'tint', control],
  ['focus-inner', 'focus-outer', control],
];

it.each(
  Object.entries(schemes).flatMap(([scheme, colours]) =>
    pairs.map(([seen, ground, wanted]) => ({ scheme, seen, ground, wanted, colours })),
  ),
)('$scheme: $seen on $ground keeps $wanted to 1', ({ seen, ground, wanted, colours }) => {
  const [one, other] = [colours[seen], colours[ground]];
  if (one === undefined || other === undefined) throw new Error(`No token ${seen} or ${ground}`);
  expect(contrast(one, other)).toBeGreaterThanOrEqual(wanted);
});
