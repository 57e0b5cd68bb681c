import {
  type ColourPair,
  colourPairs,
  contrastOf,
  contrastOfText,
  type Schemes,
} from './colour-tokens.ts';
import { Exhibit } from './exhibit.tsx';

/** Each token's classes, and what it is for. The style sheet alone knows the colours. */
const tokens: Readonly<Record<string, readonly [ground: string, seen: string, role: string]>> = {
  page: ['bg-page', 'text-page', 'The ground of every page'],
  surface: ['bg-surface', 'text-surface', 'Cards and fields'],
  tint: [
    'bg-tint',
    'text-tint',
    'What the pointer is over, what is chosen, the home page’s opening',
  ],
  ink: ['bg-ink', 'text-ink', 'Text and headings'],
  'ink-soft': ['bg-ink-soft', 'text-ink-soft', 'Hints, captions and leads'],
  link: ['bg-link', 'text-link', 'Links'],
  line: ['bg-line', 'text-line', 'Lines that only divide'],
  edge: ['bg-edge', 'text-edge', 'Lines that bound a control'],
  action: ['bg-action', 'text-action', 'What leads on: buttons, steps, what is chosen'],
  'action-strong': ['bg-action-strong', 'text-action-strong', 'A button under the pointer'],
  'on-action': ['bg-on-action', 'text-on-action', 'Words on it'],
  lamp: ['bg-lamp', 'text-lamp', 'The one accent: the way out, and the light in the door'],
  'on-lamp': ['bg-on-lamp', 'text-on-lamp', 'Words on it'],
  night: ['bg-night', 'text-night', 'The safety bar and the footer'],
  'on-night': ['bg-on-night', 'text-on-night', 'Words on it'],
  'on-night-soft': ['bg-on-night-soft', 'text-on-night-soft', 'Lesser words on it'],
  calm: ['bg-calm', 'text-calm', 'To know'],
  'on-calm': ['bg-on-calm', 'text-on-calm', 'Words on it'],
  'calm-edge': ['bg-calm-edge', 'text-calm-edge', 'Its edge'],
  good: ['bg-good', 'text-good', 'Done, safe'],
  'on-good': ['bg-on-good', 'text-on-good', 'Words on it'],
  'good-edge': ['bg-good-edge', 'text-good-edge', 'Its edge'],
  care: ['bg-care', 'text-care', 'To watch'],
  'on-care': ['bg-on-care', 'text-on-care', 'Words on it'],
  'care-edge': ['bg-care-edge', 'text-care-edge', 'Its edge'],
  urgent: ['bg-urgent', 'text-urgent', 'Danger, now'],
  'on-urgent': ['bg-on-urgent', 'text-on-urgent', 'Words on it'],
  'urgent-edge': ['bg-urgent-edge', 'text-urgent-edge', 'Its edge'],
  error: ['bg-error', 'text-error', 'What is to be mended in a form'],
  'focus-outer': ['bg-focus-outer', 'text-focus-outer', 'The ring around what has the focus'],
  'focus-inner': ['bg-focus-inner', 'text-focus-inner', 'Its second tone'],
};

/** Every colour with what it is for, and every pair that stands on each other with its contrast. */
export function ColourExhibits({ schemes }: { readonly schemes: Schemes }) {
  return (
    <>
      <Exhibit
        title="Tokens"
        note="Only app/tokens.css names a colour. Everything else names what it is for."
      >
        <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {Object.keys(schemes.light).map((token) => (
            <li key={token} className="flex gap-3">
              <span
                className={`size-12 shrink-0 rounded-small border border-edge ${tokens[token]?.[0]}`}
              />
              <span className="min-w-0">
                <strong>{token}</strong>{' '}
                <span className="text-small tabular-nums">
                  {schemes.light[token]} / {schemes.dark[token]}
                </span>
                <span className="block text-small">
                  {tokens[token]?.[2] ?? 'No role is given: add one'}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Exhibit>
      <Exhibit
        title="Contrast"
        note="Light and dark. Text keeps 7 to 1, the edge of a control 3 to 1; a test holds both."
      >
        <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
          {colourPairs.map((pair) => (
            <ContrastOfPair key={`${pair.seen} ${pair.ground}`} pair={pair} schemes={schemes} />
          ))}
        </ul>
      </Exhibit>
    </>
  );
}

interface ContrastOfPairProps {
  readonly pair: ColourPair;
  readonly schemes: Schemes;
}

/** Colours for text are seen as text, those for edges as an edge around a shape. */
function ContrastOfPair({ pair, schemes }: ContrastOfPairProps) {
  const ground = tokens[pair.ground]?.[0];
  const [shape, words] = tokens[pair.seen] ?? [];
  const isText = pair.wanted === contrastOfText;
  return (
    <li
      className={`flex flex-wrap items-center justify-between gap-x-3 rounded-small border border-line px-3 py-1 text-small ${isText ? `${ground} ${words}` : ''}`}
    >
      <span className="flex items-center gap-2">
        {!isText && (
          <span className={`p-1 ${ground}`}>
            <span className={`block size-4 ${shape}`} />
          </span>
        )}
        {pair.seen} on {pair.ground}
      </span>
      <span className="tabular-nums">
        {contrastOf(schemes.light, pair).toFixed(1)} / {contrastOf(schemes.dark, pair).toFixed(1)}
      </span>
    </li>
  );
}
