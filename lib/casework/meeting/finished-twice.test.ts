import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Posted, PostedValues } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { flagAnswers } from '../assessment/flag-answers.ts';
import { flagCodes } from '../assessment/flags.ts';
import { needCodes } from '../assessment/needs.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import type { StandingEntry } from '../correcting/fields.ts';
import { differentFrom, type OnFile } from './again.ts';
import { becomesOf, type MeetingKnown } from './becomes.ts';
import { meetingFields, themselves } from './fields.ts';
import { valuesOfBoth, valuesOfFinished } from './finished-values.ts';
import { copies, decisions, optionCodes } from './options.ts';
import { agreedRows } from './sections.ts';

/* Two colleagues finish one appointment. */

const priya = { id: '5f0c3f3e-7c4e-4d4e-9a43-0d8f6a1d2b11', name: 'Priya Raman', isAway: false };
const anna = { id: '5f0c3f3e-7c4e-4d4e-9a43-0d8f6a1d2b12', name: 'Anna Novak', isAway: false };
const people = [priya, anna];
const now = Temporal.Instant.from('2026-12-10T15:00:00Z');
const known: MeetingKnown = {
  self: priya,
  people,
  now,
  metAt: now,
  calendar: workingCalendar,
  ahead: undefined,
  isInTouch: false,
  isAssessed: true,
  isUnder18: false,
  toolHeight: 14,
};
const fields = meetingFields({
  people,
  self: priya.id,
  address: 'sam@example.org',
  toReadOut: ['in-person', 'phone'],
  numbers: { wrong: [], unchecked: [] },
});

function becomes(values: PostedValues, more: Partial<MeetingKnown> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    next: 'none',
    touch: 'no',
    writing: 'paper',
    ...values,
  })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  const outcome = readForm(fields, form);
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  return becomesOf(outcome.read, { ...known, ...more });
}

/** What Finish leaves on file. */
function onFile(values: PostedValues): OnFile & { readonly entries: readonly StandingEntry[] } {
  const { entries, tasks } = becomes(values);
  return {
    entries: entries
      .filter(({ kind }) => kind !== 'keeping-in-touch')
      .map((entry) => ({ ...entry })),
    tasks: tasks.map(({ what }) => what),
    isToAssess: tasks.some(({ endsBy }) => endsBy === 'assess'),
  };
}

const valuesOf = (values: PostedValues) =>
  valuesOfFinished(onFile(values).entries, {
    people,
    isInTouch: values.touch === 'agreed',
    services: [values.services ?? []].flat(),
  });

/** A line as somebody types it. */
const words = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9 ,.]{0,30}[a-zA-Z0-9]$/);
const maybe = <Value extends Posted>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined });
const oneOf = (codes: readonly string[]) => maybe(fc.constantFrom(...codes));
const flagAnswer = oneOf(flagAnswers.map(({ code }) => code));
const days = fc.constantFrom('2026-12-14', '2027-01-05');

/** Anything that an appointment's form may hold. */
const meetings: fc.Arbitrary<PostedValues> = fc
  .record({
    limits: oneOf(['now', 'before']),
    canTalk: oneOf(['yes', 'no']),
    pause: maybe(words),
    today: maybe(words),
    account: maybe(words),
    recorded: maybe(words),
    readBack: oneOf(['yes']),
    copyAsked: oneOf(['yes']),
    'skipped-4': oneOf(['yes']),
    informalWhat: maybe(words),
    next: fc.constantFrom('to-book', 'none'),
    touch: fc.constantFrom('agreed', 'no'),
    writing: fc.constantFrom('email', 'paper', 'call', 'declined'),
    ...Object.fromEntries(
      needCodes.map((need) => [`need-${need}`, oneOf(['none', 'information', 'urgent'])]),
    ),
    ...Object.fromEntries(flagCodes.map((flag) => [`flag-${flag}`, flagAnswer])),
    ...Object.fromEntries(
      optionCodes.flatMap((option) => [
        [`explained-${option}`, oneOf(['yes'])],
        [`copy-${option}`, oneOf(copies.map(({ code }) => code))],
        [`decision-${option}`, oneOf(decisions.map(({ code }) => code))],
      ]),
    ),
    lines: fc.array(fc.tuple(words, fc.constantFrom(themselves, priya.id, anna.id), days), {
      maxLength: agreedRows.length,
    }),
  })
  .map(({ lines, ...values }) => ({
    ...Object.fromEntries(
      Object.entries(values).flatMap(([name, value]): [string, Posted][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    ),
    ...Object.fromEntries(
      lines.flatMap(([what, who, until], place): [string, string][] => [
        [`agreed-${agreedRows[place]}`, what],
        [`who-${agreedRows[place]}`, who],
        [`until-${agreedRows[place]}`, until],
      ]),
    ),
  }));

describe('what the first put on file, in the form of the second', () => {
  it('says the same once it is read again', () => {
    fc.assert(
      fc.property(meetings, (values) => {
        const again = becomes(valuesOf(values)).entries.filter(
          ({ kind }) => kind !== 'keeping-in-touch',
        );
        expect(again).toEqual(onFile(values).entries);
      }),
    );
  });

  it('changes nothing where the second leaves it as it is', () => {
    fc.assert(
      fc.property(meetings, (values) => {
        const held = valuesOfBoth({}, valuesOf(values));
        const { added, changed, tasks, floors, isToTell } = differentFrom(
          becomes(held, { isInTouch: values.touch === 'agreed' }),
          onFile(values),
        );
        expect({ added, changed, tasks, floors, isToTell }).toEqual({
          added: [],
          changed: [],
          tasks: [],
          floors: [],
          isToTell: false,
        });
      }),
    );
  });

  it('is nothing where they said no more than that the person came', () => {
    expect(valuesOfFinished([], { people, isInTouch: false, services: [] })).toEqual({});
  });
});

describe('what the form holds of both', () => {
  it('loses no word of the second, and nothing of the first that the second left open', () => {
    fc.assert(
      fc.property(meetings, meetings, (first, second) => {
        const theirs = valuesOf(first);
        const both = valuesOfBoth(second, theirs);
        const isLine = (name: string) => /^(agreed|who|until)-/.test(name);
        for (const [name, value] of Object.entries(second)) {
          if (!isLine(name) && value !== '') expect(both[name]).toEqual(value);
        }
        for (const [name, value] of Object.entries(theirs)) {
          const isOpen = (second[name] ?? '') === '';
          if (isOpen && !isLine(name) && name !== 'readBack') expect(both[name]).toEqual(value);
        }
        const lines = Object.values(both).flat();
        for (const row of agreedRows) {
          const line = second[`agreed-${row}`];
          if (typeof line === 'string' && line !== '') expect(lines).toContain(line);
        }
      }),
    );
  });

  it('has the lines that were agreed with either', () => {
    const line = (what: string) => ({ 'agreed-1': what, 'who-1': themselves, 'until-1': '' });
    expect(valuesOfBoth(line('call the GP'), line('ask for another room'))).toMatchObject({
      'agreed-1': 'ask for another room',
      'agreed-2': 'call the GP',
    });
    expect(valuesOfBoth(line('call the GP'), line('call the GP'))['agreed-2']).toBe('');
  });

  it('calls an account read back only as it was read back', () => {
    const theirs = { account: 'He followed me', readBack: 'yes' };
    expect(valuesOfBoth({}, theirs).readBack).toBe('yes');
    expect(valuesOfBoth({ account: 'He followed me home' }, theirs).readBack).toBeUndefined();
    expect(valuesOfBoth({ account: 'He followed me home', readBack: 'yes' }, theirs).readBack).toBe(
      'yes',
    );
  });
});

describe('an appointment that is finished once more', () => {
  it('puts on file what is added, and what takes the place of something', () => {
    const { added, changed } = differentFrom(
      becomes({ account: 'He followed me home', limits: 'now', 'flag-stalking': 'yes' }),
      onFile({ account: 'He followed me' }),
    );
    expect(added.map(({ kind }) => kind)).toEqual(['limits', 'spoken']);
    expect(changed.map(({ kind }) => kind)).toEqual(['account']);
  });

  it('makes no task twice', () => {
    const line = { 'agreed-1': 'call the tutor', 'who-1': anna.id, 'until-1': '2026-12-14' };
    const more = { 'agreed-2': 'ask about a room', 'who-2': anna.id, 'until-2': '2026-12-14' };
    const { tasks } = differentFrom(becomes({ ...line, ...more, next: 'to-book' }), onFile(line));
    expect(tasks.map(({ what }) => what)).toEqual(['Book another appointment', 'ask about a room']);
  });

  it('asks for an assessment where something else is said of risk, and none is to be made', () => {
    const held = onFile({ 'flag-separation': 'no' });
    const second = becomes({ 'flag-separation': 'yes' });
    const assessed = (isToAssess: boolean) =>
      differentFrom(second, { ...held, isToAssess }).tasks.map(({ endsBy }) => endsBy);
    expect(assessed(false)).toEqual(['assess']);
    expect(assessed(true)).toEqual([]);
  });

  it('lets a red flag of High that only the second heard count at once', () => {
    const { floors, tasks } = differentFrom(becomes({ 'flag-strangulation': 'yes' }), {
      ...onFile({ 'flag-separation': 'yes' }),
      isToAssess: true,
    });
    expect(floors[0]?.level).toBe('high');
    expect(tasks).toMatchObject([{ endsBy: 'assess', isWithinTheHour: true }]);
  });

  it('raises nothing again by what was on file already', () => {
    const values = { 'flag-strangulation': 'yes' };
    const second = becomes({ ...values, account: 'He followed me home' });
    expect(differentFrom(second, onFile(values)).floors).toEqual([]);
  });

  it('says whether its follow-up says something else by that', () => {
    const told = (values: PostedValues) => differentFrom(becomes(values), onFile({})).isToTell;
    expect(told({ account: 'He followed me home' })).toBe(false);
    expect(told({ 'explained-police': 'yes' })).toBe(true);
    expect(told({ next: 'to-book' })).toBe(true);
  });
});
