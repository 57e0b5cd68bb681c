import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { choice, line, tick, ticks } from '#lib/forms/fields.ts';
import { type WhoseWord, whoseWords } from './words.ts';

/** Somebody on record. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * Who must not have a case, and whose word that is.
 * @param free those from whom it is not walled off
 * @param walled those from whom it is; none for those who may not lift a wall
 */
export function wallFields(free: readonly Person[], walled: readonly Person[]) {
  const options = (people: readonly Person[]) =>
    people.map(({ id, name }) => ({ code: id, label: name }));
  const word = choice({
    label: 'Whose word is it?',
    options: whoseWords,
    isStacked: true,
    error: 'Choose whose word it is',
  });
  return {
    add: ticks({
      label: 'Who must not have it?',
      hint: 'For them the case does not exist from now on.',
      options: options(free),
      inColumns: true,
      error: 'Choose people from the list',
    }),
    // Whoever only lifts a wall leaves these empty.
    whose: { ...word, schema: word.schema.optional() },
    why: {
      ...line({ label: 'Why, in one line', name: 'The reason', longest: 200 }),
      optional: false,
    },
    sure: tick({
      label: 'Yes, they lose the case',
      hint: 'Needed where one of them has the case, leads it or is a safeguarding lead. It goes from their lists and their search at once, with what they were writing and what they had to do on it, and they get no more emails about it. Only its lead can let them have it again, on the person’s own word.',
    }),
    ...(walled.length > 0 && {
      lift: ticks({
        label: 'Who may have it again?',
        hint: 'Only because the person said so themselves.',
        options: options(walled),
        inColumns: true,
        error: 'Choose people from the list',
      }),
      word: tick({ label: 'The person said themselves that these people may have it' }),
    }),
  };
}

type Read = ValuesOf<ReturnType<typeof wallFields>>;

/** What a change of the walls of a case is checked against. */
export interface WallLimits {
  /** Those whom the viewer must not keep out: it is for the lead. */
  readonly forLead: ReadonlySet<string>;
  /** Those of whom it is asked once more. */
  readonly toConfirm: ReadonlySet<string>;
  /** @returns the names of those of whom one has to keep the case, where otherwise nobody could act as its lead; else none */
  readonly toLeave: (add: readonly string[], lift: readonly string[]) => readonly string[];
}

/**
 * @returns what is wrong with a change of the walls: it changes something, says whose word it is and why, leaves somebody who leads the
 *   case, and a wall falls on the person's word alone
 */
export function wallErrors(
  read: Read,
  { forLead, toConfirm, toLeave }: WallLimits,
): ErrorsOf<ReturnType<typeof wallFields>> {
  const { add, whose, why } = read;
  const lift = read.lift ?? [];
  if (add.length + lift.length === 0) return { add: 'Tick somebody' };
  const adds = add.length > 0;
  const isUnsure = read.sure !== true && add.some((id) => toConfirm.has(id));
  return {
    add: add.some((id) => forLead.has(id))
      ? 'Ask the lead: who has the case, and who leads it, is not for a co-worker to keep out'
      : nobodyLeft(toLeave(add, lift)),
    whose: adds && whose === undefined ? 'Choose whose word it is' : undefined,
    why: adds && why === '' ? 'Say why they must not have it' : undefined,
    sure: isUnsure ? 'Say that you are sure: one of them has the case or leads it' : undefined,
    word:
      lift.length > 0 && read.word !== true
        ? 'A wall is lifted only where the person said so themselves'
        : undefined,
  };
}

/** @returns why these walls cannot be, where one of these people has to keep the case; undefined where nobody has to */
export function nobodyLeft(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return `Nobody would be left who can have this case: leave one of ${names.join(', ')}`;
}

/** @returns whose word it is, as it is kept; nobody's where nobody was added */
export function wordGiven({ add, whose }: Pick<Read, 'add' | 'whose'>): WhoseWord | undefined {
  return add.length > 0 ? whose : undefined;
}
