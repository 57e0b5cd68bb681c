import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import type { ContactOnRecord, OnRecord } from '../standing/on-record.ts';
import { endsUnreached } from './unreached.ts';

/* Wednesday 2 December 2026 is a plain working day. */

const at = (local: string) =>
  Temporal.PlainDateTime.from(`2026-12-${local}`).toZonedDateTime('Europe/London').toInstant();

const came: OnRecord = {
  level: 'amber',
  consent: 'yes',
  wish: 'next-way',
  wishes: {
    safeDays: [],
    safeTimes: [],
    emailSafe: 'no',
    callSafe: 'yes',
    textSafe: 'no',
    voicemailSafe: 'no',
    teamsSafe: 'no',
  },
  wishesSince: undefined,
  noWay: false,
  isAssigned: true,
  isInTouch: false,
  openSince: at('02T09:00'),
  arrivals: [],
  firstContactDueAt: at('03T17:00'),
  contacts: [],
  levelChanges: [],
  asked: [],
  decided: [],
  putOff: [],
  seen: [],
};

const contact = (kind: ContactOnRecord['kind'], when: string): ContactOnRecord => ({
  kind,
  at: at(when),
  isSafeWay: true,
});
const tried = (...moments: readonly string[]) => moments.map((when) => contact('tried', when));

const everyAttempt = tried('02T10:00', '04T10:00', '09T10:00', '16T10:00');
const twice = tried('02T10:00', '03T10:00');

describe('that somebody could not be reached', () => {
  it.each<readonly [string, Partial<OnRecord>, 'nobody' | 'lead' | 'both']>([
    ['whom nobody tried', {}, 'nobody'],
    ['who was tried once', { contacts: tried('02T10:00') }, 'nobody'],
    [
      'who was tried four times on one day',
      { contacts: tried('02T10:00', '02T10:05', '02T10:10', '02T10:15') },
      'nobody',
    ],
    ['after every attempt', { contacts: everyAttempt }, 'both'],
    [
      'who was reached between attempts',
      { contacts: [contact('reached', '02T09:30'), ...everyAttempt] },
      'nobody',
    ],
    [
      'who was reached before it was opened again',
      { contacts: [contact('reached', '01T09:30'), ...everyAttempt] },
      'both',
    ],
    [
      'who wrote after the last attempt',
      { contacts: [...everyAttempt, contact('message', '17T10:00')] },
      'nobody',
    ],
    [
      'who got in touch after the last attempt',
      { contacts: [...everyAttempt, contact('missed', '17T10:00')] },
      'nobody',
    ],
    ['who wished "stop"', { wish: 'stop', contacts: tried('02T10:00') }, 'lead'],
    ['who wished "wait"', { wish: 'wait', contacts: tried('02T10:00') }, 'lead'],
    ['who wished "wait", and was not tried', { wish: 'wait' }, 'nobody'],
    ['who has no safe way any more', { noWay: true, contacts: tried('02T10:00') }, 'lead'],
    ['who did not agree to be contacted', { consent: 'no' }, 'nobody'],
    ['of a Red case, tried twice', { level: 'red', contacts: twice }, 'nobody'],
    [
      'of a Red case, tried once before the safeguarding lead decided',
      {
        level: 'red',
        contacts: tried('02T10:00'),
        asked: [at('02T11:00')],
        decided: [at('02T12:00')],
      },
      'nobody',
    ],
    [
      'of a Red case, once the safeguarding lead has decided',
      { level: 'red', contacts: twice, asked: [at('03T11:00')], decided: [at('03T12:00')] },
      'lead',
    ],
    [
      'of a Red case, tried again since the safeguarding lead decided',
      {
        level: 'red',
        contacts: [...twice, ...tried('04T10:00')],
        asked: [at('03T11:00')],
        decided: [at('03T12:00')],
      },
      'nobody',
    ],
  ])('%s, is for %s to say', (_, changes, who) => {
    const ends = (isLead: boolean) =>
      endsUnreached({ ...came, ...changes }, { isLead }, workingCalendar);
    const may = [ends(true), ends(false)].filter(({ kind }) => kind === 'possible').length;
    expect(may).toBe({ nobody: 0, lead: 1, both: 2 }[who]);
    // Of several attempts an email tells only where several were made as their wishes have it.
    const found = ends(true);
    expect(found.kind === 'possible' && found.hasLetter).toBe(who === 'both');
  });
});
