import { Tag } from '#components/ui/tag.tsx';
import type { Tone } from '#components/ui/tone.ts';
import { levelNames } from '#lib/casework/case/level-names.ts';
import type { Level } from '#lib/disclosure/levels.ts';

const tones: Readonly<Record<Level, Tone>> = {
  red: 'urgent',
  amber: 'care',
  green: 'good',
};

/** A diamond, a triangle and a circle: told apart without colour. */
const shapes: Readonly<Record<Level, string>> = {
  red: 'm8 0 8 8-8 8-8-8Z',
  amber: 'M8 1.5 15.5 14.5H.5Z',
  green: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
};

/** An intake level: word, shape and colour. */
export function LevelTag({ level }: { readonly level: Level }) {
  return (
    <Tag tone={tones[level]}>
      <span className="inline-flex items-center gap-2">
        <LevelShape level={level} />
        {levelNames[level]}
      </span>
    </Tag>
  );
}

const inks: Readonly<Record<Level, string>> = {
  red: 'text-on-urgent',
  amber: 'text-on-care',
  green: 'text-on-good',
};

export interface LevelMarkProps {
  readonly level: Level;
  /** Whether a name stands beside it that needs the room more: on a phone its word is then for screen readers, the shape says the same. */
  readonly isBesideName?: boolean;
}

/** A level where there is little room: word and shape. */
export function LevelMark({ level, isBesideName = false }: LevelMarkProps) {
  return (
    <span className={`inline-flex items-center gap-2 font-semibold ${inks[level]}`}>
      <LevelShape level={level} />
      <span className={isBesideName ? '@max-[22rem]:sr-only' : undefined}>{levelNames[level]}</span>
    </span>
  );
}

function LevelShape({ level }: { readonly level: Level }) {
  return (
    <svg
      aria-hidden="true"
      width="14"
      height="14"
      viewBox="0 0 16 16"
      className="size-3.5 shrink-0 fill-current"
    >
      <path d={shapes[level]} />
    </svg>
  );
}
