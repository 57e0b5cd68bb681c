import { expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import { alertInWords } from './alert-words.ts';

const said = (local: string, onCall: readonly string[] = [], acknowledgeBy?: Date) =>
  alertInWords(
    Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant(),
    { onCall, acknowledgeBy },
    workingCalendar,
  );

it('in working time the case says that the duty lead is alerted', () => {
  expect(said('2026-12-02T10:00')).toMatch(/The duty lead gets an email every 30 minutes/);
});

it('outside of it the case says that nobody is on call, and when the duty lead is alerted again', () => {
  expect(said('2026-12-04T20:00')).toBe(
    'Nobody has acknowledged this Red case. Nobody is on call. The duty lead had one email, and gets the next Mon 7 Dec 09:00.',
  );
});

it('or who is on call', () => {
  expect(said('2026-12-04T20:00', ['Amara Osei', 'Tom Li'])).toMatch(
    /On call: Amara Osei and Tom Li, with an email every 30 minutes until somebody does\.$/,
  );
});

it('by when somebody is to acknowledge it, and since when that is overdue', () => {
  const by = new Date('2026-12-02T10:30:00Z');
  expect(said('2026-12-02T10:00', [], by)).toMatch(
    /^Nobody has acknowledged this Red case: 30 min left, due today 10:30\. The duty lead/,
  );
  expect(said('2026-12-03T09:00', [], by)).toMatch(
    /^Nobody has acknowledged this Red case: overdue since yesterday 10:30\./,
  );
});
