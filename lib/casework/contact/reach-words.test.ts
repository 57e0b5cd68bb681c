import { describe, expect, it } from 'vitest';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { mayBeWritten, safetyInWords } from './reach-words.ts';

const wishes = (more: Record<string, unknown> = {}) =>
  contactDetailsSchema.parse({ phone: '07700 900123', callSafe: 'yes', ...more });
const told = (more: Record<string, unknown>, local: string) =>
  safetyInWords(
    Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant(),
    wishes(more),
    workingCalendar,
  ).words;

const tuesday = { safeDays: ['tuesday'], safeTimes: ['afternoon'] };
const email = { email: 'sam@example.org', emailSafe: 'yes' };

describe('whether somebody may be called now', () => {
  it.each([
    ['in a safe hour', tuesday, '2026-12-01T15:00', 'Safe now, until today 17:00'],
    ['outside of it', tuesday, '2026-12-02T09:00', 'Not now: next Tue 8 Dec 14:00'],
    ['the day before', tuesday, '2026-11-30T09:00', 'Not now: next tomorrow 14:00'],
    [
      'where an email may go',
      { ...tuesday, ...email },
      '2026-12-02T09:00',
      'Not now: next Tue 8 Dec 14:00 (an email may go)',
    ],
    ['where no hours were named', {}, '2026-12-02T09:00', 'No safe hours were named'],
    [
      'where email alone is safe',
      { ...tuesday, ...email, phone: '', callSafe: 'no' },
      '2026-12-02T09:00',
      'Safe now: by email',
    ],
  ])('%s', (_, more, moment, expected) => {
    expect(told(more, moment)).toBe(expected);
  });
});

it('what may be written never tells what it is about, but for a follow-up by email where they said so', () => {
  expect(mayBeWritten(wishes())).toBe('Nothing: no written way is safe');
  expect(mayBeWritten(wishes({ textSafe: 'yes' }))).toBe('Nothing that tells what it is about');
  expect(mayBeWritten(wishes({ textSafe: 'yes' }), true)).toMatch(/^By email the follow-up/);
  expect(mayBeWritten(wishes({ textSafe: 'yes', seenBy: 'My sister' }))).toMatch(/others can see/);
});
