import { describe, expect, it } from 'vitest';
import { readForm } from '#lib/forms/read-form.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { entryInWords } from '../entries/in-full.ts';
import { actionRows } from './action-rows.ts';
import { conferenceFields } from './fields.ts';
import { actionsOf, conferenceErrors } from './rules.ts';

const people = [{ id: 'amara', name: 'Amara Osei', isAway: false }];
const known = {
  now: Temporal.Instant.from('2026-12-02T11:00:00Z'),
  receivedAt: Temporal.Instant.from('2026-12-02T09:00:00Z'),
  calendar: workingCalendar,
};

function read(changes: Readonly<Record<string, string>>) {
  const form = new FormData();
  const fields = { present: 'All', decisions: 'Go on', ...changes };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const part of ['2026-12-02', '10:30']) form.append('at', part);
  return readForm(conferenceFields(people), form, (typed) => conferenceErrors(typed, known));
}

const whole = { 'what-1': 'Ask', 'owner-1': 'amara', 'by-1': '2026-12-03' };

describe('an action of a case conference', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['whole', whole, []],
    ['empty', {}, []],
    ['without words', { ...whole, 'what-1': '' }, ['what-1']],
    ['without anybody', { ...whole, 'owner-1': '' }, ['owner-1']],
    ['without a day', { ...whole, 'by-1': '' }, ['by-1']],
    ['with a day alone', { 'by-8': '2026-12-03' }, ['what-8', 'owner-8']],
    ['with words alone', { 'what-8': 'Ask' }, ['owner-8', 'by-8']],
  ])('%s: what is wrong is said beside %s', (_, changes, fields) => {
    const outcome = read(changes);
    expect('errors' in outcome ? Object.keys(outcome.errors) : []).toEqual(fields);
  });

  it('is one of up to eight, in their order, gaps left out', () => {
    const rows = actionRows.filter((row) => row !== '2');
    const filled = Object.fromEntries(
      rows.flatMap((row) => [
        [`what-${row}`, `Action ${row}`],
        [`owner-${row}`, 'amara'],
        [`by-${row}`, '2026-12-03'],
      ]),
    );
    const outcome = read(filled);
    expect('read' in outcome && actionsOf(outcome.read).map(({ what }) => what)).toEqual(
      rows.map((row) => `Action ${row}`),
    );
  });
});

describe('a case conference in full', () => {
  it('says what was decided whole and once, who was there, and who does what by when', () => {
    const decisions = `${'She moves to another hall. '.repeat(10)}\nSecurity walks with her`;
    const actions = [{ what: 'Ask housing', name: 'Amara Osei', by: '2026-12-03' }];
    const body = { present: 'All', decisions, actions };
    expect(entryInWords('case-conference', { actions: 1 }, body, true)).toEqual({
      line: 'Case conference, 1 action',
      written: [
        { term: 'Decisions', text: decisions },
        { term: 'Who was there', text: 'All' },
        { term: 'Actions', text: 'Ask housing: Amara Osei, by 3 December 2026' },
      ],
    });
  });
});
