import { z } from 'zod';
import { mayBeDeputy, type StaffRole } from './roles.ts';
import { day, listing, staffAddress, staffName, staffRole } from './staff-fields.ts';

/*
 * What may be changed in the staff records by command: read as it is typed, then checked against who is on record. Whether
 * it would open a case that is walled off is asked elsewhere, before it is stored.
 */

const email = staffAddress;
const roles = z
  .array(staffRole)
  .transform((given): readonly StaffRole[] =>
    staffRole.options.filter((role) => given.includes(role)),
  );
const aboutOne = <const Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), email });

const staffChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({ kind: z.literal('add'), email, name: staffName, roles }),
  z.strictObject({ kind: z.literal('rename'), email, name: staffName }),
  aboutOne('deactivate'),
  aboutOne('reactivate'),
  z.strictObject({ kind: z.literal('roles'), email, roles }),
  z.strictObject({
    kind: z.literal('deputy'),
    email,
    deputy: staffAddress.nullable(),
  }),
  z
    .strictObject({ kind: z.literal('away'), email, from: day, to: day })
    .refine(({ from, to }) => from <= to, 'The first day away must not be after the last one'),
  aboutOne('back'),
  z.strictObject({ kind: z.literal('listed-as'), email, listing }),
  aboutOne('unlisted'),
]);

/**
 * A change. Addresses are in small letters, days as 2026-11-26, both included; `roles` are all that somebody holds from
 * then on; `deputy` is null where there is to be none; `listing` is how the public form names somebody who agreed to that.
 */
export type StaffChange = z.output<typeof staffChange>;

/** Why a change is refused, for the person who typed it. It repeats nothing that was typed. */
export interface Refusal {
  readonly refusal: string;
}

/** What stands behind the name of each change, in this order. Roles are as many words as there are, at least one. */
const fieldsOf = {
  list: [],
  add: ['email', 'name', 'roles'],
  rename: ['email', 'name'],
  deactivate: ['email'],
  reactivate: ['email'],
  roles: ['email', 'roles'],
  deputy: ['email', 'deputy'],
  away: ['email', 'from', 'to'],
  back: ['email'],
  'listed-as': ['email', 'listing'],
  unlisted: ['email'],
} as const satisfies Record<StaffChange['kind'], readonly string[]>;

const examples: Readonly<Record<string, string>> = {
  email: 'name@example.ac.uk',
  name: '"Full Name"',
  roles: 'role … (or none)',
  deputy: 'deputy@example.ac.uk (or none)',
  from: '2026-12-01',
  to: '2026-12-11',
  listing: '"as the form says it"',
};

/** More words than any change has. */
const mostParts = 20;

/** How each change is typed, a line each. */
export const staffChangeUsage: readonly string[] = Object.entries(fieldsOf).map(([kind, fields]) =>
  [kind, ...fields.map((field) => examples[field] ?? field)].join(' '),
);

/**
 * Reads a change.
 * @param parts the words of the command, behind its name; a name or a listing is one of them
 */
export function readStaffChange(parts: readonly string[]): StaffChange | Refusal {
  const [kind = '', ...given] = parts;
  const fields = Object.entries(fieldsOf).find(([known]) => known === kind)?.[1];
  if (fields === undefined)
    return { refusal: ['What can be typed:', ...staffChangeUsage].join('\n') };
  const takesMore = fields.some((field) => field === 'roles');
  const isComplete = given.length >= fields.length && (takesMore || given.length === fields.length);
  if (!isComplete || given.length > mostParts) {
    const usage = staffChangeUsage.find((line) => line.split(' ')[0] === kind);
    return { refusal: `Type: ${usage}` };
  }
  const typed = Object.fromEntries(
    fields.map((field, at) => [field, readPart(field, given, at)] as const),
  );
  const read = staffChange.safeParse({ ...typed, kind });
  if (read.success) return read.data;
  return { refusal: read.error.issues[0]?.message ?? `The change “${kind}” cannot be read` };
}

function readPart(field: string, given: readonly string[], at: number): unknown {
  const rest = given.slice(at);
  if (field === 'roles') return rest.join(' ') === 'none' ? [] : rest;
  return field === 'deputy' && given[at] === 'none' ? null : given[at];
}

/** A staff record, as far as changes are checked against it. */
export interface StaffOnRecord {
  /** In small letters. */
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly active: boolean;
}

const fewestLastReaders = 2;

/** What a last reader cannot hold as well: somebody in a team, or who looks after the records, may be the one to be kept out. */
const keptFromLastReaders = [
  'student-caseworker',
  'staff-caseworker',
  'student-team-lead',
  'staff-team-lead',
  'system-administrator',
] as const satisfies readonly StaffRole[];

/**
 * Checks a change against everybody on record.
 * @returns why it is refused; undefined where it may be made
 */
export function refusalOf(
  change: StaffChange,
  onRecord: readonly StaffOnRecord[],
): Refusal | undefined {
  if (change.kind === 'list') return undefined;
  const person = onRecord.find((one) => one.email === change.email);
  if (change.kind === 'add') {
    if (person !== undefined) return { refusal: 'Somebody with this address is on record already' };
  } else if (person === undefined) {
    return { refusal: 'Nobody with this address is on record' };
  }
  if (change.kind === 'deputy' && change.deputy !== null) {
    if (change.deputy === change.email) return { refusal: 'Nobody is their own deputy' };
    const deputy = onRecord.find((one) => one.email === change.deputy);
    if (deputy?.active !== true) return { refusal: 'The deputy must be on record, and active' };
    if (!mayBeDeputy(deputy.roles)) {
      return { refusal: 'A deputy works on cases, and is not the system administrator' };
    }
  }
  return refusalOfLastReaders(change.email, onRecord, recordsAfter(change, onRecord));
}

function refusalOfLastReaders(
  changed: string,
  before: readonly StaffOnRecord[],
  after: readonly StaffOnRecord[],
): Refusal | undefined {
  const isMixed = after.some(
    (one) =>
      one.email === changed &&
      isLastReader(one) &&
      keptFromLastReaders.some((role) => one.roles.includes(role)),
  );
  if (isMixed) {
    return { refusal: 'A last reader is in no team, and is not the system administrator' };
  }
  const count = (records: readonly StaffOnRecord[]) =>
    records.filter((one) => one.active && isLastReader(one)).length;
  const isFewer = count(after) < Math.min(count(before), fewestLastReaders);
  return isFewer
    ? { refusal: `There must be ${fewestLastReaders} last readers. Name another one first` }
    : undefined;
}

function recordsAfter(
  change: Exclude<StaffChange, { kind: 'list' }>,
  onRecord: readonly StaffOnRecord[],
): readonly StaffOnRecord[] {
  const { kind } = change;
  if (kind === 'add')
    return [...onRecord, { email: change.email, roles: change.roles, active: true }];
  return onRecord.map((one) => {
    if (one.email !== change.email) return one;
    if (kind === 'roles') return { ...one, roles: change.roles };
    if (kind === 'deactivate') return { ...one, active: false };
    return kind === 'reactivate' ? { ...one, active: true } : one;
  });
}

function isLastReader({ roles: held }: StaffOnRecord): boolean {
  return held.includes('last-reader');
}
