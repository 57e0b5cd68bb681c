/** How far a person is on the way out by pressing Shift three times. */
export interface ShiftPresses {
  readonly count: 0 | 1 | 2 | 3;
  /** Shift was held while another key was pressed: letting it go is part of that, and no press of its own. */
  readonly wasHeld: boolean;
  /** What a screen reader says. */
  readonly said: string;
}

export const noPresses: ShiftPresses = { count: 0, wasHeld: false, said: '' };

/** How long a press waits for the next one, and a message about it stays, in milliseconds. */
export const patience = 5_000;

/** What a key that was let go means, as the GOV.UK Design System's "Exit this page" counts it. */
export function afterKeyUp(
  before: ShiftPresses,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): ShiftPresses {
  if (key === 'Shift' && !before.wasHeld) return { ...onePressMore(before), wasHeld: shiftKey };
  const after = before.count === 0 ? before : afterWaiting(before);
  return { ...after, wasHeld: shiftKey };
}

/** Nothing more came, or another key: it begins again. */
export function afterWaiting(before: ShiftPresses): ShiftPresses {
  return { ...before, count: 0, said: before.count === 0 ? '' : 'Exit this page expired.' };
}

function onePressMore({ count }: ShiftPresses): Pick<ShiftPresses, 'count' | 'said'> {
  switch (count) {
    case 0:
      return { count: 1, said: 'Shift, press 2 more times to exit.' };
    case 1:
      return { count: 2, said: 'Shift, press 1 more time to exit.' };
    default:
      return { count: 3, said: 'Exiting page.' };
  }
}
