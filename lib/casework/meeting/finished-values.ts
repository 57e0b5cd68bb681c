import type { PostedValues } from '#lib/forms/field.ts';
import { agreementForm } from '../correcting/agreement-form.ts';
import type { StandingEntry } from '../correcting/fields.ts';
import { optionsForm } from '../correcting/options-form.ts';
import { textOf } from '../correcting/own-form.ts';
import { whatNextForm } from '../correcting/what-next-form.ts';
import { entryKinds } from '../entries/kinds.ts';
import { themselves } from './fields.ts';
import { agreedRows } from './sections.ts';

/* Two colleagues finish one appointment: what the first put on file, as the form holds it, and what the form holds of both. */

/** What of a finished appointment stands in no entry of what was said there. */
export interface FinishedKnown {
  /** Those who may have something to do: entries hold their names. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly isInTouch: boolean;
  /** The services that its follow-up names. */
  readonly services: readonly string[];
}

/**
 * @param entries what was put on file as it was finished, as it stands now
 * @returns the values of the form that say the same; nothing of what was left open. Empty where nothing was put on file
 */
export function valuesOfFinished(
  entries: readonly StandingEntry[],
  { people, isInTouch, services }: FinishedKnown,
): PostedValues {
  if (entries.length === 0) return {};
  const values: PostedValues = Object.assign(
    {},
    ...entries.map((entry) => valuesOf(entry, people)),
    { touch: isInTouch ? 'agreed' : 'no', services },
  );
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
}

function valuesOf(
  { kind, codes, body }: StandingEntry,
  people: FinishedKnown['people'],
): PostedValues {
  switch (kind) {
    case 'limits':
      return { limits: entryKinds.limits.codes.parse(codes).explained };
    case 'account': {
      const { readBack, copyAsked } = entryKinds.account.codes.parse(codes);
      const { text, today, recorded } = entryKinds.account.body.parse(body);
      return {
        account: text,
        today,
        recorded,
        readBack: readBack ? 'yes' : '',
        copyAsked: copyAsked ? 'yes' : '',
      };
    }
    case 'spoken':
      return entryKinds.spoken.body.parse(body).answers;
    case 'options-given':
      return optionsForm.values({ codes, body });
    case 'informal-route': {
      const { what, whom } = entryKinds['informal-route'].body.parse(body);
      const { isAgreed } = entryKinds['informal-route'].codes.parse(codes);
      return {
        informalWhat: what,
        informalWhom: whom,
        informalAgreed: isAgreed ? 'yes' : '',
      };
    }
    case 'agreement':
      return rowsByPerson(agreementForm.values({ codes, body }), people);
    case 'what-next':
      return whatNextValues({ codes, body });
    default:
      return {};
  }
}

/** An entry says who does something by name, the form by id. */
function rowsByPerson(values: PostedValues, people: FinishedKnown['people']): PostedValues {
  const withIds = agreedRows.flatMap((row) => {
    const name = values[`who-${row}`];
    if (name === undefined) return [];
    return [[`who-${row}`, people.find((one) => one.name === name)?.id ?? themselves] as const];
  });
  return { ...values, ...Object.fromEntries(withIds) };
}

function whatNextValues(entry: Pick<StandingEntry, 'codes' | 'body'>): PostedValues {
  const { skipped, ...values } = whatNextForm.values(entry);
  return {
    ...values,
    writing: entryKinds['what-next'].codes.parse(entry.codes).writing,
    canTalk: entryKinds['what-next'].body.parse(entry.body).canTalk ?? '',
    ...Object.fromEntries([skipped ?? []].flat().map((number) => [`skipped-${number}`, 'yes'])),
  };
}

/**
 * What the form holds for the second colleague who finishes: what the first wrote where they left something open, their own words where both wrote. What was agreed
 * stands line by line, as long as there are lines.
 * @param mine as they filled it in
 * @param theirs as {@link valuesOfFinished} returns it
 */
export function valuesOfBoth(mine: PostedValues, theirs: PostedValues): PostedValues {
  const filled = Object.fromEntries(Object.entries(mine).filter(([, value]) => value.length > 0));
  const { readBack: _, ...others } = theirs;
  const both: PostedValues = {
    ...others,
    ...filled,
    services: [...new Set([...[theirs.services ?? []].flat(), ...[mine.services ?? []].flat()])],
    ...rowsOfBoth(mine, theirs),
  };
  // It was read back as it stood then.
  const isAsReadBack = textOf(both, 'account') === textOf(theirs, 'account');
  return theirs.readBack !== undefined && isAsReadBack
    ? { ...both, readBack: theirs.readBack }
    : both;
}

function rowsOfBoth(mine: PostedValues, theirs: PostedValues): PostedValues {
  const [first, second] = [rowsIn(theirs), rowsIn(mine)];
  const isSame = (one: AgreedLine, other: AgreedLine) =>
    one.what === other.what && one.who === other.who && one.until === other.until;
  const added = second.filter((one) => !first.some((other) => isSame(one, other)));
  const all = [...first, ...added];
  // More than there are lines: each keeps its place, and theirs stands beside it.
  if (all.length > agreedRows.length) return {};
  return Object.fromEntries(
    agreedRows.flatMap((row, place) => {
      const line = all[place];
      return line === undefined
        ? [[`agreed-${row}`, '']]
        : [
            [`agreed-${row}`, line.what],
            [`who-${row}`, line.who],
            [`until-${row}`, line.until],
          ];
    }),
  );
}

interface AgreedLine {
  readonly what: string;
  readonly who: string;
  readonly until: string;
}

function rowsIn(values: PostedValues): readonly AgreedLine[] {
  return agreedRows
    .map((row) => ({
      what: textOf(values, `agreed-${row}`),
      who: textOf(values, `who-${row}`),
      until: textOf(values, `until-${row}`),
    }))
    .filter(({ what }) => what !== '');
}
