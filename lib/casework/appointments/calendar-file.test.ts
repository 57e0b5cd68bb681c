import { describe, expect, it } from 'vitest';
import { readByBoth } from '#tests/calendar-readers.ts';
import { calendarFeed, calendarFile, placeInCalendar } from './calendar-file.ts';

const entry = {
  uid: '6f1f2a52-6a0e-4f0a-9f57-3c0b1b0d8c11',
  sequence: 2,
  start: Temporal.Instant.from('2027-03-26T14:00:00Z'),
  minutes: 45,
  place:
    'Room 2.14, Fielding Johnson Building; by the stairs, second door on the left – ask for Tomasz',
  isCancelled: false,
  madeAt: Temporal.Instant.from('2027-03-01T09:00:00Z'),
};

const read = (changes: Partial<typeof entry> = {}) => {
  const { method, events } = readByBoth(calendarFile({ ...entry, ...changes }));
  return { method, ...events[0] };
};

describe('a calendar file, as two programs read it,', () => {
  it('is published, private and neutral, at the time of the appointment', () => {
    expect(read()).toEqual({
      method: 'PUBLISH',
      uid: entry.uid,
      sequence: 2,
      start: '2027-03-26T14:00:00.000Z',
      end: '2027-03-26T14:45:00.000Z',
      title: 'Appointment',
      visibility: 'PRIVATE',
      status: 'CONFIRMED',
      place: entry.place,
      rings: false,
      asks: false,
    });
  });

  it('says that it is cancelled', () => {
    expect(read({ isCancelled: true })).toMatchObject({ status: 'CANCELLED' });
  });

  it('says no place where none is said', () => {
    expect(read({ place: '' })).toMatchObject({ place: '' });
  });

  it('spans the hour that is skipped, and the one that comes twice', () => {
    const spring = Temporal.Instant.from('2027-03-28T00:30:00Z');
    expect(read({ start: spring })).toMatchObject({ end: '2027-03-28T01:15:00.000Z' });
    const autumn = Temporal.Instant.from('2027-10-31T00:30:00Z');
    expect(read({ start: autumn })).toMatchObject({ end: '2027-10-31T01:15:00.000Z' });
  });
});

it('a feed has each appointment once, and no place, as two programs read it', () => {
  const other = { ...entry, uid: '0b6c1c0e-1111-4222-8333-444455556666', sequence: 0 };
  expect(readByBoth(calendarFeed([entry, other])).events).toMatchObject([
    { uid: entry.uid, place: '' },
    { uid: other.uid, place: '' },
  ]);
});

describe('the place in a calendar file', () => {
  const room = { place: 'Room 2.14', link: '' };
  const link = 'https://teams.microsoft.com/l/meetup-join/1';

  it('is not said unless they want it there', () => {
    expect(placeInCalendar({ ...room, placeInFile: false })).toBe('');
  });

  it('is the room, or the link that they asked for', () => {
    expect(placeInCalendar({ ...room, placeInFile: true })).toBe('Room 2.14');
    expect(placeInCalendar({ place: '', link, placeInFile: true })).toBe(link);
  });
});
