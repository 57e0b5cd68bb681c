import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const entry = {
  uid: '6f1f2a52-6a0e-4f0a-9f57-3c0b1b0d8c11',
  sequence: 2,
  start: Temporal.Instant.from('2027-03-26T14:00:00Z'),
  minutes: 45,
  place: 'Room 2.14, Fielding Johnson Building',
  isCancelled: false,
  madeAt: Temporal.Instant.from('2027-03-01T09:00:00Z'),
};

function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [event] = calendar.getAllSubcomponents('vevent');
  if (event === undefined) throw new Error('no event');
  return { calendar, event, read: new ICAL.Event(event) };
}

describe('a calendar file', () => {
  it('is published, private and neutral, at the time of the appointment', () => {
    const { calendar, event, read } = readBack(calendarFile(entry));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(event.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect([read.uid, read.sequence, read.summary, read.location]).toEqual([
      entry.uid,
      2,
      'Appointment',
      entry.place,
    ]);
    expect(read.startDate.toJSDate().toISOString()).toBe('2027-03-26T14:00:00.000Z');
    expect(read.endDate.toJSDate().toISOString()).toBe('2027-03-26T14:45:00.000Z');
  });

  it('rings nowhere, and asks nobody to answer', () => {
    const { event } = readBack(calendarFile(entry));
    expect(event.getAllSubcomponents('valarm')).toEqual([]);
    expect(event.hasProperty('attendee') || event.hasProperty('organizer')).toBe(false);
  });

  it('says that it is cancelled, and no place where none is said', () => {
    const { event } = readBack(calendarFile({ ...entry, isCancelled: true, place: '' }));
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.hasProperty('location')).toBe(false);
  });
});
