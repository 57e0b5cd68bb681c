import { describe, expect, it } from 'vitest';
import { type NamedStaff, type Routing, routeAround } from './conflict.ts';

const person = (id: string, name: string, ...roles: string[]): NamedStaff => ({
  id,
  name,
  email: `${id}@example.ac.uk`,
  roles,
  active: true,
});

const staff = [
  person('lead-s', 'Priya Shah', 'student-team-lead'),
  person('lead-t', 'Martin Osei', 'staff-team-lead'),
  person('dsl', 'Grace Thompson', 'safeguarding-lead'),
  person('case-1', 'José Núñez', 'student-caseworker'),
  person('case-2', 'Ana Maria Smith-Jones', 'student-caseworker'),
  person('case-3', 'Siobhán O’Brien', 'staff-caseworker'),
  person('case-4', 'Wei Ng', 'staff-caseworker'),
  person('case-5', 'Łukasz Søndergård', 'staff-caseworker'),
];

const toStudents: Routing = { team: 'student', safeguarding: false };
const walledBy = (words: string) => routeAround(staff, words, toStudents)?.walled;

describe('a person is walled off by', () => {
  it.each([
    ['their full name', 'José Núñez', ['case-1']],
    ['their full name in another order', 'Núñez, José', ['case-1']],
    ['their surname', 'not Dr Thompson please', ['dsl']],
    ['their first name', 'anybody but Grace', ['dsl']],
    ['a name without its accents', 'jose nunez', ['case-1']],
    ['a name with accents in two parts', 'Nu\u0301n\u0303ez', ['case-1']],
    ['a name without its strokes', 'Lukasz', ['case-5']],
    ['a name whose letters are spelt out', 'sondergard', ['case-5']],
    ['any capitals', 'GRACE THOMPSON', ['dsl']],
    ['their email address', 'please not case-4@EXAMPLE.ac.uk.', ['case-4']],
    ['a hyphenated name', 'Smith-Jones', ['case-2']],
    ['a name with a break in it that nobody sees', 'Thomp\u00ADson', ['dsl']],
    ['names with a break between them that nobody sees', 'Grace\u200BThompson', ['dsl']],
    ['an email address with marks around it', '\u202Acase-4@ex\u00ADample.ac.uk\u202C', ['case-4']],
    ['the second half of a hyphenated name', 'Mrs Jones', ['case-2']],
    ['the first half of a hyphenated name', 'Mrs Smith', ['case-2']],
    ['a middle name', 'Maria', ['case-2']],
    ['a name with another apostrophe', "O'Brien", ['case-3']],
    ['a name that owns something', "Thompson's team", ['dsl']],
    ['a short name in full', 'Wei Ng', ['case-4']],
    ['a name between line breaks', 'my tutor\nGrace\nand her friend', ['dsl']],
    ['several at once', 'Grace or José', ['dsl', 'case-1']],
  ])('%s', (_, words, walled) => {
    expect(walledBy(words)).toEqual(walled);
  });
});

describe('nobody is walled off by', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '  \n '],
    ['punctuation', '-, .!'],
    ['nobody', 'nobody in particular'],
    ['a name of two letters alone, which is a word to others', 'ng'],
    ['a part of a name', 'a graceful thomp'],
  ])('%s', (_, words) => {
    expect(walledBy(words)).toEqual([]);
  });
});

describe('a case goes', () => {
  const route = (words: string, wanted = toStudents, among: readonly NamedStaff[] = staff) =>
    routeAround(among, words, wanted);

  it('where it was to go, while a lead of the team is free', () => {
    expect(route('José')).toEqual({ team: 'student', safeguarding: false, walled: ['case-1'] });
  });

  it('through triage, when the lead of the team is walled off', () => {
    expect(route('Priya Shah')).toEqual({
      team: 'triage',
      safeguarding: false,
      walled: ['lead-s'],
    });
  });

  it('on in its team, when a second lead is free', () => {
    const second = person('lead-2', 'Ben Adams', 'student-team-lead');
    expect(route('Priya', toStudents, [...staff, second])).toMatchObject({ team: 'student' });
  });

  it('to the safeguarding lead, when both leads are walled off', () => {
    expect(route('Priya Shah and Martin Osei')).toEqual({
      team: 'triage',
      safeguarding: true,
      walled: ['lead-s', 'lead-t'],
    });
  });

  it('to nobody, when everybody who could take it is named in full', () => {
    expect(route('Priya Shah, Martin Osei, Grace Thompson')).toBeUndefined();
  });

  it('past those named in full alone, when a single name would leave nobody', () => {
    const among = [
      person('lead-s', 'Grace Shah', 'student-team-lead'),
      person('lead-t', 'Grace Osei', 'staff-team-lead'),
    ];
    expect(route('Grace Shah', toStudents, among)).toEqual({
      team: 'triage',
      safeguarding: false,
      walled: ['lead-s'],
    });
  });

  it('where it was to go, while there is no staff at all', () => {
    expect(route('Grace', toStudents, [])).toEqual({ ...toStudents, walled: [] });
  });

  it('to triage, when it was to go there', () => {
    expect(route('', { team: 'triage', safeguarding: false })).toMatchObject({ team: 'triage' });
  });

  it.each([['student'], ['staff'], ['triage']] as const)(
    'with the safeguarding lead where that was so before: %s',
    (team) => {
      expect(route('Priya Shah', { team, safeguarding: true })?.safeguarding).toBe(true);
    },
  );

  it('walls off somebody who is away, for when they come back', () => {
    const away = { ...person('case-9', 'Tomasz Lewandowski', 'student-caseworker'), active: false };
    const routed = routeAround([...staff, away], 'Tomasz Lewandowski', {
      team: 'student',
      safeguarding: false,
    });
    expect(routed?.walled).toEqual(['case-9']);
  });

  it('does not count on a lead who is away', () => {
    const onlyLead = { ...person('lead-s', 'Priya Shah', 'student-team-lead'), active: false };
    const routed = routeAround(
      [onlyLead, person('lead-t', 'Martin Osei', 'staff-team-lead')],
      'Nobody',
      {
        team: 'student',
        safeguarding: false,
      },
    );
    expect(routed?.team).toBe('triage');
  });
});
