import { describe, expect, it } from 'vitest';
import {
  readStaffChange,
  refusalOf,
  type StaffChange,
  type StaffOnRecord,
  staffChangeUsage,
} from './staff-changes.ts';

const kim = 'kim.ng@example.ac.uk';

describe('a change is read', () => {
  it.each<[readonly string[], StaffChange]>([
    [['list'], { kind: 'list' }],
    [
      ['add', kim, 'Kim Ng', 'student-caseworker', 'analyst'],
      { kind: 'add', email: kim, name: 'Kim Ng', roles: ['student-caseworker', 'analyst'] },
    ],
    [['add', kim, 'Kim Ng', 'none'], { kind: 'add', email: kim, name: 'Kim Ng', roles: [] }],
    [['rename', kim, 'Kim Evans'], { kind: 'rename', email: kim, name: 'Kim Evans' }],
    [['deactivate', kim], { kind: 'deactivate', email: kim }],
    [['reactivate', kim], { kind: 'reactivate', email: kim }],
    [['roles', kim, 'auditor', 'auditor'], { kind: 'roles', email: kim, roles: ['auditor'] }],
    [['roles', kim, 'none'], { kind: 'roles', email: kim, roles: [] }],
    [
      ['deputy', kim, 'Ann@Example.ac.uk'],
      { kind: 'deputy', email: kim, deputy: 'ann@example.ac.uk' },
    ],
    [['deputy', kim, 'none'], { kind: 'deputy', email: kim, deputy: null }],
    [
      ['away', kim, '2026-12-01', '2026-12-01'],
      { kind: 'away', email: kim, from: '2026-12-01', to: '2026-12-01' },
    ],
    [['back', kim], { kind: 'back', email: kim }],
    [
      ['listed-as', kim, 'Kim, Standing Together'],
      { kind: 'listed-as', email: kim, listing: 'Kim, Standing Together' },
    ],
    [['unlisted', kim], { kind: 'unlisted', email: kim }],
  ])('%o', (parts, change) => {
    expect(readStaffChange(parts)).toEqual(change);
  });

  it.each([
    [' KIM.NG@Example.ac.uk ', kim],
    ["o'brien+x_y@mail.example.ac.uk", "o'brien+x_y@mail.example.ac.uk"],
  ])('with its address in small letters: %s', (typed, email) => {
    expect(readStaffChange(['back', typed])).toEqual({ kind: 'back', email });
  });

  it('with its name on one line, without spaces at the ends, its accents joined to their letters', () => {
    expect(readStaffChange(['rename', kim, '  Jose\u0301 Núñez '])).toEqual({
      kind: 'rename',
      email: kim,
      name: 'José Núñez',
    });
  });
});

describe('a change is refused', () => {
  const refusal = (...parts: string[]) => {
    const read = readStaffChange(parts);
    return 'refusal' in read ? read.refusal : '';
  };

  it.each([
    ['a letter that becomes another one', 'mi\u212Ae@example.ac.uk', /plain letters/],
    ['a letter that looks like another one', 'k\u0456m@example.ac.uk', /plain letters/],
    ['a wide letter', '\uFF4Bim@example.ac.uk', /plain letters/],
    ['a domain of other letters', 'kim@müller.de', /plain letters/],
    ['something that nobody sees', 'kim\u200B@example.ac.uk', /plain letters/],
    ['no @', 'kim.example.ac.uk', /no email address/],
    ['two of them', 'kim@ng@example.ac.uk', /no email address/],
    ['nothing before it', '@example.ac.uk', /no email address/],
    ['two dots in a row', 'kim..ng@example.ac.uk', /no email address/],
    ['a dot at the end', 'kim.@example.ac.uk', /no email address/],
    ['a space inside', 'kim ng@example.ac.uk', /no email address/],
    ['no domain above it', 'kim@localhost', /no email address/],
    ['a number for a domain', 'kim@127.0.0.1', /no email address/],
    ['a hyphen at the end of a label', 'kim@example-.ac.uk', /no email address/],
    ['too long a local part', `${'k'.repeat(65)}@example.ac.uk`, /no email address/],
    ['too long an address', `kim@${'a.'.repeat(130)}uk`, /254 characters/],
    ['nothing at all', '', /no email address/],
  ])('for an address with %s', (_, email, words) => {
    expect(refusal('add', email, 'Kim Ng', 'analyst')).toMatch(words);
    expect(refusal('back', email)).toMatch(words);
  });

  it.each([
    ['blank', '   '],
    ['without a letter', '--'],
    ['on two lines', 'Kim\nNg'],
    ['too long', 'K'.repeat(121)],
    ['with a character that cannot be read', 'Kim\u0007Ng'],
    ['turned around by a hidden mark', 'Kim \u202EgN'],
  ])('for a name that is %s', (_, name) => {
    expect(refusal('rename', kim, name)).not.toBe('');
    expect(refusal('add', kim, name, 'analyst')).not.toBe('');
  });

  it.each([
    ['blank', ' '],
    ['on two lines', 'Kim\nNg'],
    ['too long', 'K'.repeat(81)],
    ['an address to go to', 'Kim https://evil.example'],
    ['markup', '<b>Kim</b>'],
    ['a number to call', 'Kim 0900 123456'],
  ])('for what the form says when it is %s', (_, listing) => {
    expect(refusal('listed-as', kim, listing)).not.toBe('');
  });

  it('for a role that is none, and tells which there are', () => {
    expect(refusal('roles', kim, 'student-caseworker', 'admin')).toMatch(/last-reader/);
    expect(refusal('roles', kim, 'none', 'analyst')).toMatch(/last-reader/);
  });

  it.each([
    ['2026-02-30', '2026-03-01'],
    ['26-11-2026', '2026-12-01'],
    ['2026-11-26T09:00', '2026-12-01'],
    ['tomorrow', '2026-12-01'],
    ['', '2026-12-01'],
  ])('for days that are none: %s', (from, to) => {
    expect(refusal('away', kim, from, to)).toMatch(/day/);
  });

  it('for a last day away before the first', () => {
    expect(refusal('away', kim, '2026-12-02', '2026-12-01')).toMatch(/not be after/);
  });

  it.each([[[]], [['']], [['remove', kim]], [['toString', kim]]])(
    'where there is no such change, and tells which there are: %o',
    (parts) => {
      for (const line of staffChangeUsage) expect(refusal(...parts)).toContain(line);
    },
  );

  it.each([
    [['list', kim]],
    [['add', kim, 'Kim Ng']],
    [['roles', kim]],
    [['deputy', kim]],
    [['away', kim, '2026-12-01']],
    [['deactivate']],
    [['deactivate', kim, kim]],
    [['roles', kim, ...Array.from({ length: 30 }, () => 'analyst')]],
  ])('with too little or too much, and tells how it is typed: %o', (parts) => {
    expect(refusal(...parts)).toMatch(new RegExp(`^Type: ${parts[0]}`));
  });

  it('without repeating what was typed', () => {
    expect(refusal('back', 'secret @name')).not.toContain('secret');
    expect(refusal('secret', 'name')).not.toContain('secret');
  });
});

describe('against who is on record', () => {
  const record = (email: string, ...roles: StaffOnRecord['roles']): StaffOnRecord => ({
    email,
    roles,
    active: true,
  });
  const onRecord = [
    record('a@x.uk', 'last-reader'),
    record('b@x.uk', 'last-reader'),
    record('lead@x.uk', 'student-team-lead'),
    { ...record('gone@x.uk', 'last-reader'), active: false },
  ];
  const refused = (change: StaffChange, records: readonly StaffOnRecord[] = onRecord) =>
    refusalOf(change, records)?.refusal;

  it.each<StaffChange>([
    { kind: 'list' },
    { kind: 'add', email: 'new@x.uk', name: 'New', roles: ['student-caseworker'] },
    { kind: 'rename', email: 'a@x.uk', name: 'Another' },
    { kind: 'deactivate', email: 'lead@x.uk' },
    { kind: 'reactivate', email: 'gone@x.uk' },
    { kind: 'roles', email: 'lead@x.uk', roles: [] },
    { kind: 'roles', email: 'a@x.uk', roles: ['last-reader', 'safeguarding-lead'] },
    { kind: 'deputy', email: 'lead@x.uk', deputy: 'a@x.uk' },
    { kind: 'deputy', email: 'lead@x.uk', deputy: null },
    { kind: 'away', email: 'a@x.uk', from: '2026-12-01', to: '2026-12-02' },
  ])('this may be done: %o', (change) => {
    expect(refused(change)).toBeUndefined();
  });

  it('nobody is added twice, and nobody is changed who is not there', () => {
    expect(refused({ kind: 'add', email: 'a@x.uk', name: 'A', roles: [] })).toMatch(/already/);
    expect(refused({ kind: 'back', email: 'new@x.uk' })).toMatch(/Nobody/);
  });

  it('nobody is their own deputy, and a deputy is on record and active', () => {
    const deputy = (email: string) =>
      refused({ kind: 'deputy', email: 'lead@x.uk', deputy: email });
    expect(deputy('lead@x.uk')).toMatch(/own deputy/);
    expect(deputy('new@x.uk')).toMatch(/on record/);
    expect(deputy('gone@x.uk')).toMatch(/active/);
  });

  it.each<StaffChange>([
    { kind: 'deactivate', email: 'a@x.uk' },
    { kind: 'roles', email: 'a@x.uk', roles: [] },
    { kind: 'roles', email: 'b@x.uk', roles: ['analyst'] },
  ])('two last readers must be left: %o', (change) => {
    expect(refused(change)).toMatch(/2 last readers/);
  });

  it('of three, one may leave; of one, none may', () => {
    const third = record('c@x.uk', 'last-reader');
    expect(refused({ kind: 'deactivate', email: 'a@x.uk' }, [...onRecord, third])).toBeUndefined();
    expect(refused({ kind: 'deactivate', email: 'c@x.uk' }, [third])).toMatch(/2 last readers/);
  });

  it('the first last reader may be named before the second', () => {
    const first = { kind: 'add', email: 'a@x.uk', name: 'A', roles: ['last-reader'] } as const;
    expect(refused(first, [])).toBeUndefined();
  });

  it.each([
    'student-caseworker',
    'staff-caseworker',
    'student-team-lead',
    'staff-team-lead',
    'system-administrator',
  ] as const)('a last reader is not a %s as well', (role) => {
    const roles = ['last-reader', role] as const;
    expect(refused({ kind: 'add', email: 'new@x.uk', name: 'New', roles })).toMatch(/in no team/);
    expect(refused({ kind: 'roles', email: 'lead@x.uk', roles })).toMatch(/in no team/);
  });

  it('a record that is wrong already keeps nobody else from being changed', () => {
    const wrong = record('w@x.uk', 'last-reader', 'student-team-lead');
    const change = { kind: 'deactivate', email: 'lead@x.uk' } as const;
    expect(refused(change, [...onRecord, wrong])).toBeUndefined();
  });
});
