import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { tick, ticks } from '#lib/forms/fields.ts';

/** Somebody on record. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * Who must not have a case.
 * @param free those from whom it is not walled off
 * @param walled those from whom it is; none for those who may not lift a wall
 */
export function wallFields(free: readonly Person[], walled: readonly Person[]) {
  const options = (people: readonly Person[]) =>
    people.map(({ id, name }) => ({ code: id, label: name }));
  return {
    add: ticks({
      label: 'Who must not have it?',
      hint: 'For them the case does not exist from now on.',
      options: options(free),
      error: 'Choose people from the list',
    }),
    ...(walled.length > 0 && {
      lift: ticks({
        label: 'Who may have it again?',
        hint: 'Only because the person said so themselves.',
        options: options(walled),
        error: 'Choose people from the list',
      }),
      word: tick({ label: 'The person said themselves that these people may have it' }),
    }),
  };
}

/** @returns what is wrong with a change of the walls: it changes something, and a wall falls on the person's word alone */
export function wallErrors(
  read: ValuesOf<ReturnType<typeof wallFields>>,
): ErrorsOf<ReturnType<typeof wallFields>> {
  const lifted = read.lift ?? [];
  if (read.add.length + lifted.length === 0) return { add: 'Tick somebody' };
  return {
    word:
      lifted.length > 0 && read.word !== true
        ? 'A wall is lifted only where the person said so themselves'
        : undefined,
  };
}
