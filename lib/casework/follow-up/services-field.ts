import { directory } from '#lib/content/directory.ts';
import { ticks } from '#lib/forms/fields.ts';
import type { NumbersKnown } from '../directory-checks/due-checks.ts';

/**
 * The services of the directory, to choose from, with what is known of their numbers.
 */
export function servicesField(label: string, { wrong, unchecked }: NumbersKnown) {
  const noteOf = (id: string) => {
    if (wrong.includes(id)) return ': its number is reported as wrong';
    return unchecked.includes(id) ? ' (number not checked lately)' : '';
  };
  return ticks({
    label,
    options: directory.map(({ id, name }) => ({
      code: id,
      label: `${name}${noteOf(id)}`,
    })),
    error: 'Choose services from the list',
    inColumns: true,
  });
}

/** @returns what is wrong with what was chosen, in a sentence; undefined where each of their numbers can be given */
export function wrongServices(
  chosen: readonly string[],
  wrong: readonly string[],
): string | undefined {
  const names = directory.flatMap(({ id, name }) =>
    chosen.includes(id) && wrong.includes(id) ? [name] : [],
  );
  return names.length === 0
    ? undefined
    : `Leave out ${names.join(' and ')} until the directory has the right number: somebody found that it is wrong`;
}
