import { describe, expect, it } from 'vitest';
import { afterKeyUp, afterWaiting, noPresses, type ShiftPresses } from './shift-presses.ts';

/** What happens to the keyboard, in order: a key let go, `+` for one let go while Shift is held, or a wait. */
function pressing(...events: readonly string[]): ShiftPresses {
  return events.reduce(
    (presses, event) =>
      event === 'wait'
        ? afterWaiting(presses)
        : afterKeyUp(presses, { key: event.replace('+', ''), shiftKey: event.startsWith('+') }),
    noPresses,
  );
}

describe('pressing Shift three times', () => {
  it.each([
    [['Shift'], 1],
    [['Shift', 'Shift'], 2],
    [['Shift', 'Shift', 'Shift'], 3],
    [['a', 'Shift', 'Shift', 'Shift'], 3],
    [['Shift', 'wait', 'Shift', 'Shift'], 2],
    [['Shift', 'a', 'Shift', 'Shift'], 2],
    [['Shift', 'Shift', 'Tab'], 0],
    // A capital letter: the letter is let go with Shift held, then Shift itself.
    [['+A', 'Shift'], 0],
    [['+A', 'Shift', '+B', 'Shift', '+C', 'Shift'], 0],
    [['+A', 'Shift', 'Shift', 'Shift', 'Shift'], 3],
    [['Shift', 'Shift', '+A', 'Shift'], 0],
  ] as const)('counts %j as %i', (events, count) => {
    expect(pressing(...events).count).toBe(count);
  });

  it('says how often is still needed', () => {
    expect(pressing('Shift').said).toBe('Shift, press 2 more times to exit.');
    expect(pressing('Shift', 'Shift').said).toBe('Shift, press 1 more time to exit.');
    expect(pressing('Shift', 'Shift', 'Shift').said).toBe('Exiting page.');
  });

  it('says once that it expired, and then nothing', () => {
    expect(pressing('Shift', 'wait').said).toBe('Exit this page expired.');
    expect(pressing('Shift', 'wait', 'wait').said).toBe('');
    expect(pressing('a', 'wait').said).toBe('');
  });
});
