/** The colours of one scheme, by their token's name. */
export type Colours = Readonly<Record<string, string>>;

export interface Schemes {
  readonly light: Colours;
  readonly dark: Colours;
}

/** Text that is read keeps 7:1 (WCAG's AAA). */
export const contrastOfText = 7;
/** What only bounds or marks a control keeps 3:1. */
const contrastOfControls = 3;

/** What is seen, on which ground, and how much contrast it needs. */
export interface ColourPair {
  readonly seen: string;
  readonly ground: string;
  readonly wanted: number;
}

const pair = (seen: string, ground: string, wanted: number): ColourPair => ({
  seen,
  ground,
  wanted,
});

/** Every pair of colours that stand on each other. The gallery shows them, a test holds them. */
export const colourPairs: readonly ColourPair[] = [
  ...['page', 'surface', 'tint'].flatMap((ground) => [
    pair('ink', ground, contrastOfText),
    pair('ink-soft', ground, contrastOfText),
    pair('link', ground, contrastOfText),
    pair('error', ground, contrastOfText),
    pair('action', ground, contrastOfText),
    pair('action-strong', ground, contrastOfText),
    pair('edge', ground, contrastOfControls),
    pair('focus-outer', ground, contrastOfControls),
  ]),
  pair('on-action', 'action', contrastOfText),
  pair('on-action', 'action-strong', contrastOfText),
  pair('surface', 'edge', contrastOfControls),
  pair('on-lamp', 'lamp', contrastOfText),
  pair('on-night', 'night', contrastOfText),
  pair('on-night-soft', 'night', contrastOfText),
  pair('lamp', 'night', contrastOfControls),
  ...['calm', 'good', 'care', 'urgent'].flatMap((tone) => [
    pair(`on-${tone}`, tone, contrastOfText),
    pair(`${tone}-edge`, 'page', contrastOfControls),
    pair(`${tone}-edge`, tone, contrastOfControls),
    pair('focus-outer', tone, contrastOfControls),
  ]),
  pair('focus-inner', 'focus-outer', contrastOfControls),
];

/**
 * Reads the tokens out of the style sheet, which is the one place that sets them.
 * @returns the colours of both schemes; what the dark one does not set stays as in the light one
 */
export function readColourTokens(css: string): Schemes {
  const [before = '', after = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
  const light = tokensOf(before.slice(before.indexOf('@theme')));
  return { light, dark: { ...light, ...tokensOf(after) } };
}

function tokensOf(part: string): Colours {
  const block = part.slice(0, part.indexOf('\n}'));
  return Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+): (#[\da-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/**
 * @returns the contrast of two of a scheme's colours as WCAG 2.2 defines it, from 1 to 21
 * @throws where the scheme has no such token
 */
export function contrastOf(colours: Colours, { seen, ground }: ColourPair): number {
  const [one, other] = [colours[seen], colours[ground]];
  if (one === undefined || other === undefined) throw new Error(`No token ${seen} or ${ground}`);
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
