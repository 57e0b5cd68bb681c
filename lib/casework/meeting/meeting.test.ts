import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '#lib/forms/read-form.ts';
import { flagCodes } from '../assessment/flags.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { followUpLetter, linesOfLetter } from '../emails/follow-up-letter.ts';
import { draftOf } from '../follow-up/draft.ts';
import { originalTexts } from '../texts/editable-texts.ts';
import { becomesOf, type MeetingKnown } from './becomes.ts';
import { meetingFields, themselves } from './fields.ts';
import { eachOption, options } from './options.ts';
import type { ReadMeeting } from './read-meeting.ts';
import { type MeetingJudged, meetingErrors } from './rules.ts';
import { sectionNumbers, stateOfSection } from './sections.ts';

const priya = { id: '5f0c3f3e-7c4e-4d4e-9a43-0d8f6a1d2b11', name: 'Priya Raman', isAway: false };
const anna = { id: '5f0c3f3e-7c4e-4d4e-9a43-0d8f6a1d2b12', name: 'Anna Novak', isAway: false };
const now = Temporal.Instant.from('2026-12-10T15:00:00Z');
const known: MeetingKnown = {
  self: priya,
  people: [priya, anna],
  now,
  metAt: now,
  calendar: workingCalendar,
  ahead: undefined,
  isInTouch: false,
  isAssessed: true,
  isUnder18: false,
  toolHeight: 14,
};
const judged: MeetingJudged = {
  today: Temporal.PlainDate.from('2026-12-10'),
  calendar: workingCalendar,
  hasAhead: false,
  isAddressConfirmed: true,
  wantsNoContact: false,
};
const fields = meetingFields({
  people: [priya, anna],
  self: priya.id,
  address: 'sam@example.org',
  toReadOut: ['in-person', 'phone'],
  numbers: { wrong: [], unchecked: [] },
});
const answered = { next: 'none', touch: 'no', writing: 'email' };

function outcomeOf(posted: Readonly<Record<string, string>>, of: Partial<MeetingJudged> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...answered, ...posted })) form.set(name, value);
  return readForm(fields, form, (read) => meetingErrors(read, { ...judged, ...of }));
}

function readOf(posted: Readonly<Record<string, string>> = {}): ReadMeeting {
  const outcome = outcomeOf(posted);
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  return outcome.read;
}

const tasksOf = (posted: Readonly<Record<string, string>>, of: Partial<MeetingKnown> = {}) =>
  becomesOf(readOf(posted), { ...known, ...of }).tasks;
const kindsOf = (posted: Readonly<Record<string, string>>, of: Partial<MeetingKnown> = {}) =>
  becomesOf(readOf(posted), { ...known, ...of }).entries.map(({ kind }) => kind);
const copies = eachOption((option) => options[option].copy);
const texts = originalTexts('follow-up');
const followUpOf = (read: ReadMeeting) =>
  linesOfLetter(
    followUpLetter({
      parts: draftOf(becomesOf(read, known).told, copies),
      texts,
      metOn: judged.today,
    }),
  ).join('\n');

it('their own fear, and that it may be written down, go with what was said of risk into the assessment', () => {
  const { entries } = becomesOf(readOf({ fear: '3', recording: 'yes' }), known);
  expect(entries.find(({ kind }) => kind === 'spoken')?.body).toEqual({
    answers: { fear: '3', recording: 'yes' },
  });
});

describe('an appointment that is finished', () => {
  it('needs nothing but what happens next', () => {
    expect(outcomeOf({})).not.toHaveProperty('errors');
    const outcome = readForm(fields, new FormData());
    expect('errors' in outcome && Object.keys(outcome.errors)).toEqual([
      'next',
      'touch',
      'writing',
    ]);
  });

  it.each([
    [{ 'until-2': '2026-12-18' }, 'agreed-2', 'Line 2: say what is done, or take the day away'],
    [
      { 'agreed-1': 'Ask housing' },
      'until-1',
      'Line 1, by when: choose a day, as it becomes a task',
    ],
    [
      { 'agreed-1': 'Ask housing', 'until-1': '2026-12-09' },
      'until-1',
      'Line 1, by when: this day is over',
    ],
    [
      { 'agreed-1': 'Ask housing', 'until-1': '2029-12-09' },
      'until-1',
      'Line 1, by when: this is more than two years away',
    ],
    [{ informalWhom: 'The head of school' }, 'informalWhat', 'An informal way: say what is tried'],
    [
      { next: 'ahead' },
      'next',
      'No other appointment is booked: say that it is to be booked, or that there is none',
    ],
  ])('%j is wrong, and is told beside its field', (posted, field, error) => {
    const outcome = outcomeOf(posted);
    expect('errors' in outcome && outcome.errors).toEqual({ [field]: error });
  });

  it('says that there is none only where none is booked', () => {
    const outcome = outcomeOf({}, { hasAhead: true });
    expect('errors' in outcome && Object.keys(outcome.errors)).toEqual(['next']);
    expect(outcomeOf({ next: 'ahead' }, { hasAhead: true })).not.toHaveProperty('errors');
  });

  it('writes by email only to an address that was read back', () => {
    const outcome = outcomeOf({}, { isAddressConfirmed: false });
    expect('errors' in outcome && Object.keys(outcome.errors)).toEqual(['readBackEmail']);
    expect(outcomeOf({ readBackEmail: 'on' }, { isAddressConfirmed: false })).not.toHaveProperty(
      'errors',
    );
    expect(outcomeOf({ writing: 'paper' }, { isAddressConfirmed: false })).not.toHaveProperty(
      'errors',
    );
  });

  it('keeps in touch with nobody who does not want to be contacted', () => {
    const outcome = outcomeOf({ touch: 'agreed' }, { wantsNoContact: true });
    expect('errors' in outcome && Object.keys(outcome.errors)).toEqual(['touch']);
  });

  it('of which nothing was written leaves what happens next, and nothing that says more', () => {
    expect(kindsOf({})).toEqual(['what-next']);
  });

  it('leaves an entry for each thing that was said', () => {
    expect(
      kindsOf({
        limits: 'now',
        account: 'A few words',
        'flag-stalking': 'yes',
        'explained-police': 'on',
        informalWhat: 'A conversation',
        'agreed-1': 'Rest',
        'who-1': themselves,
        touch: 'agreed',
      }),
    ).toEqual([
      'limits',
      'account',
      'spoken',
      'options-given',
      'informal-route',
      'agreement',
      'what-next',
      'keeping-in-touch',
    ]);
  });

  it('writes nothing of keeping in touch where it stays as it is', () => {
    expect(kindsOf({ touch: 'agreed' }, { isInTouch: true })).toEqual(['what-next']);
    expect(kindsOf({ touch: 'no' }, { isInTouch: true })).toEqual([
      'what-next',
      'keeping-in-touch',
    ]);
  });

  it('asks for the follow-up by the close of the next working day, unless they want none', () => {
    expect(tasksOf({})).toEqual([
      expect.objectContaining({
        endsBy: 'follow-up',
        owner: priya,
        dueAt: Temporal.Instant.from('2026-12-11T17:00:00Z'),
      }),
    ]);
    expect(tasksOf({ writing: 'declined' })).toEqual([]);
  });

  it.each([
    ['danger', '2026-12-10T17:00:00Z'],
    ['strangulation', '2026-12-10T17:00:00Z'],
    ['control', '2026-12-11T17:00:00Z'],
  ])('has %s assessed by %s', (flag, dueAt) => {
    const [, assess] = tasksOf({ [`flag-${flag}`]: 'yes' });
    expect(assess).toMatchObject({ endsBy: 'assess', dueAt: Temporal.Instant.from(dueAt) });
  });

  it('has somebody assessed who never was, and nobody again of whom nothing new is known', () => {
    expect(tasksOf({}, { isAssessed: false }).map(({ endsBy }) => endsBy)).toEqual([
      'follow-up',
      'assess',
    ]);
    expect(tasksOf({}).map(({ endsBy }) => endsBy)).toEqual(['follow-up']);
  });

  it('makes tasks of what colleagues do, and none of what the person does', () => {
    const tasks = tasksOf({
      'agreed-1': 'Ask housing for another room',
      'who-1': anna.id,
      'until-1': '2026-12-18',
      'agreed-2': 'Talk to a friend',
      'who-2': themselves,
    });
    expect(tasks.map(({ what, owner }) => [what, owner.name])).toEqual([
      ['Write the follow-up', 'Priya Raman'],
      ['Ask housing for another room', 'Anna Novak'],
    ]);
  });

  it('reminds of limits that were not explained before an account', () => {
    const names = (posted: Readonly<Record<string, string>>) =>
      tasksOf(posted).map(({ what }) => what);
    expect(names({ account: 'Words' })).toContain('Explain the limits of confidentiality');
    expect(names({ account: 'Words', limits: 'now' })).not.toContain(
      'Explain the limits of confidentiality',
    );
  });
});

describe('the draft of what is written to them', () => {
  it('says what was explained, decided and agreed, and what is next', () => {
    const read = readOf({
      'explained-formal': 'on',
      'copy-formal': 'follow-up',
      'decision-formal': 'thinks',
      'explained-police': 'on',
      'copy-police': 'given',
      'decision-police': 'not-now',
      'decision-none': 'no',
      'agreed-1': 'asks for another room',
      'who-1': anna.id,
      'until-1': '2026-12-18',
      'agreed-2': 'call the doctor',
      'who-2': themselves,
      touch: 'agreed',
      next: 'to-book',
    });
    const { explained, ...others } = draftOf(becomesOf(read, known).told, copies);
    expect(explained).toMatch(/^A formal report: the University looks into it/);
    expect(explained).not.toContain('police');
    expect(others).toEqual({
      decided:
        'You are still thinking about whether to make a formal report to the University.\nYou do not want to talk to the police for now.',
      agreed:
        'Anna Novak agreed to do this, by Friday 18 December 2026: asks for another room.\nYou agreed to do this: call the doctor.',
      next: 'We will find a time for another appointment with you.\nWe will keep in touch, about once a month. You can stop that at any time.',
      services: [],
    });
  });

  it.each([
    ['wants', 'You would like to wait for now.'],
    ['thinks', 'You are still thinking about whether to wait for now.'],
    ['not-now', ''],
    ['no', ''],
  ])('says of “none of these for now: %s” “%s”', (decision, said) => {
    const read = readOf({ 'decision-none': decision });
    expect(draftOf(becomesOf(read, known).told, copies).decided).toBe(said);
  });

  it('says of an option what is said of it now, each paragraph a line of its own', () => {
    const read = readOf({ 'copy-police': 'follow-up' });
    const edited = { ...copies, police: 'The police.\n\nWe come with you.' };
    expect(draftOf(becomesOf(read, known).told, edited).explained).toBe(
      'The police.\nWe come with you.',
    );
  });

  it('names the next appointment as it is booked', () => {
    const ahead = {
      start: Temporal.Instant.from('2026-12-17T14:00:00Z'),
      minutes: 60,
      way: 'in-person',
      place: 'Room 2.14',
      colleague: 'Priya Raman',
    } as const;
    const { told } = becomesOf({ ...readOf(), next: 'ahead' }, { ...known, ahead });
    expect(draftOf(told, copies).next).toBe(
      'We will meet again on Thursday 17 December 2026, 14:00 to 15:00, with Priya Raman, Room 2.14.',
    );
  });

  it('never holds a phrase of the account, the risk, the notes or another person, whatever else was written', () => {
    const secret = fc
      .array(fc.constantFrom(...'bcdfghjkmnpqrstvwxz'), { minLength: 8, maxLength: 20 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        secret,
        fc.subarray(['explained-formal', 'explained-informal', 'explained-support']),
        fc.constantFrom('wants', 'thinks', 'not-now', 'no', ''),
        fc.constantFrom('agreed', 'no'),
        fc.constantFrom('to-book', 'none'),
        (planted, explained, decision, touch, next) => {
          const hidden = [
            'pause',
            'today',
            'account',
            'recorded',
            'informalWhat',
            'informalWhom',
            ...flagCodes.map((flag) => `note-${flag}`),
          ];
          const read = readOf({
            ...Object.fromEntries(hidden.map((name) => [name, planted])),
            ...Object.fromEntries(explained.map((name) => [name, 'on'])),
            ...Object.fromEntries(flagCodes.map((flag) => [`flag-${flag}`, 'yes'])),
            'decision-informal': decision,
            'decision-formal': decision,
            informalAgreed: 'on',
            touch,
            next,
          });
          const letter = followUpOf(read);
          expect(letter).not.toContain(planted);
          expect(letter).not.toMatch(/strangul|suicide|critical|\bhigh\b|\brisk\b|red flag/i);
        },
      ),
    );
  });
});

describe('a section', () => {
  it('is open until something in it is answered, and skipped at their wish whatever is in it', () => {
    expect(stateOfSection('3', () => '')).toBe('open');
    expect(stateOfSection('3', (name) => (name === 'today' ? 'To be heard' : ''))).toBe('done');
    expect(stateOfSection('3', (name) => (name === 'skipped-3' ? 'on' : 'x'))).toBe('skipped');
    expect(sectionNumbers.map((number) => stateOfSection(number, () => ''))).toEqual(
      Array.from({ length: 8 }, () => 'open'),
    );
  });
});
