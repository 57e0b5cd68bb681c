import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mostFound } from '#lib/casework/people/sought.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import { chooseReferencesAlone } from '#lib/data/staff/references-alone.ts';
import { NotFoundError, SignedOutError } from '#lib/errors.ts';
import {
  assign,
  caseworker,
  colleague,
  db,
  formOf,
  lead,
  newCase,
  stranger,
} from './cases/desk.ts';
import { addStaff } from './records.ts';
import { signInAs } from './session.ts';
import { searchTables } from './traces.ts';

vi.mock('next-auth', () => import('./session.ts'));

const safeguarding = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
const administrator = await addStaff(db, 'Ada Byron', ['system-administrator']);

const sarah = {
  name: 'Sarah Khan-O’Neill',
  email: 'sarah.khan@example.org',
  phone: '07700 900456',
} as const;

/** @returns the references that are found, or the one to which the search leads */
async function find(words: string) {
  const outcome = await findPerson(formOf({ words }));
  if ('reference' in outcome) return outcome.reference;
  return 'cases' in outcome ? outcome.cases.map(({ reference }) => reference) : outcome.errors;
}

let one: Awaited<ReturnType<typeof newCase>>;

beforeEach(async () => {
  one = await newCase({ role: 'undergraduate' }, sarah);
});

describe('who seeks a person', () => {
  it.each([
    'Sarah Khan',
    'khan sarah',
    'KHAN',
    "O'Neill",
    'oneill',
    'Sarah Khan-O’Neill',
    'Sarah.Khan@Example.org',
    'sarah.khan+report@example.org',
    '+44 7700 900456',
    '(07700) 900-456',
  ])('finds them by whole parts of what is known of them: %s', async (words) => {
    signInAs(lead);
    expect(await find(words)).toEqual([one.reference]);
  });

  it.each([
    'Sara',
    'Kha',
    'Sarah Ahmed',
    '07700 900457',
    'khan@example.org',
    'example.org',
    '%',
    '*',
  ])('finds nobody by anything else: %s', async (words) => {
    signInAs(lead);
    expect(await find(words)).toEqual([]);
  });

  it('is told why each fits, and where it stands', async () => {
    signInAs(lead);
    await assign(one.reference, caseworker.id);
    expect(await findPerson(formOf({ words: 'Sarah' }))).toMatchObject({
      cases: [
        {
          reference: one.reference,
          name: sarah.name,
          level: 'green',
          state: 'assigned',
          owner: 'Tomasz Lewandowski',
          because: ['name'],
        },
      ],
    });
  });

  it('sees references alone where they chose so', async () => {
    signInAs(lead);
    await chooseReferencesAlone(true);
    const found = await findPerson(formOf({ words: 'Sarah Khan' }));
    await chooseReferencesAlone(false);
    expect(found).toMatchObject({ cases: [{ reference: one.reference, name: undefined }] });
  });

  it('goes straight to a case by its reference', async () => {
    signInAs(lead);
    expect(await find(one.reference.toLowerCase().replaceAll('-', ' '))).toBe(one.reference);
  });

  it('has to type something, of a length that a name may have', async () => {
    signInAs(lead);
    expect(await find('  ')).toHaveProperty('words');
    expect(await find('a'.repeat(300))).toHaveProperty('words');
  });
});

describe('nothing is found alike', () => {
  it('by a caseworker whose case it is not, until it is', async () => {
    signInAs(caseworker);
    expect(await find('Sarah Khan')).toEqual([]);
    signInAs(lead);
    await assign(one.reference, caseworker.id);
    signInAs(caseworker);
    expect(await find('Sarah Khan')).toEqual([one.reference]);
    signInAs(colleague);
    expect(await find('Sarah Khan')).toEqual([]);
  });

  it('by the other team, and by a safeguarding lead whom it does not concern', async () => {
    for (const person of [stranger, safeguarding]) {
      signInAs(person);
      expect(await find('Sarah Khan')).toEqual([]);
      expect(await find(one.reference)).toEqual([]);
    }
  });

  it('by whoever must not have it, also by its reference, which is audited as a denial', async () => {
    const walled = await newCase({ role: 'undergraduate' }, { ...sarah, notToPeople: [lead.id] });
    signInAs(lead);
    expect(await find('Sarah Khan')).toEqual([one.reference]);
    expect(await find(walled.reference)).toEqual([]);
    const denied = await db.ask(
      `SELECT 1 FROM audit_entry WHERE action = 'case.denied' AND subject = $1 AND actor_id = $2`,
      [walled.id, lead.id],
    );
    expect(denied).toHaveLength(1);
  });

  it('while somebody has yet to say whom the words mean', async () => {
    const gated = await newCase(
      { role: 'undergraduate' },
      { name: 'Noor Aziz', notTo: 'the tall one from housing' },
    );
    signInAs(lead);
    expect(await find('Noor Aziz')).toEqual([]);
    expect(await find(gated.reference)).toEqual([]);
  });

  it('where too many fit', async () => {
    for (let count = 1; count < mostFound; count += 1)
      await newCase({ role: 'undergraduate' }, { name: 'Sarah Khan' });
    signInAs(lead);
    expect(await find('Khan')).toHaveLength(mostFound);
    await newCase({ role: 'undergraduate' }, { name: 'Sarah Khan' });
    expect(await find('Khan')).toEqual([]);
    expect(await find('Khan Neill')).toEqual([one.reference]);
  });
});

describe('a search', () => {
  it('is refused for those who do not work on cases, and for nobody at all', async () => {
    signInAs(administrator);
    await expect(find('Sarah Khan')).rejects.toThrow(NotFoundError);
    const denied = await db.ask(
      `SELECT 1 FROM audit_entry WHERE action = 'people.denied' AND actor_id = $1`,
      [administrator.id],
    );
    expect(denied).toHaveLength(1);
    signInAs(undefined);
    await expect(find('Sarah Khan')).rejects.toThrow(SignedOutError);
  });

  it('is audited with what it showed, and without its words', async () => {
    signInAs(lead);
    const phrase = 'Quixotic Zebrafinch';
    await find(phrase);
    await find('Sarah Khan');
    const rows = await db.ask(
      `SELECT action, subject FROM audit_entry WHERE actor_id = $1 ORDER BY sequence DESC LIMIT 4`,
      [lead.id],
    );
    expect(rows).toEqual([
      { action: 'people.searched', subject: null },
      { action: 'case.found', subject: one.id },
      { action: 'case.names-read', subject: null },
      { action: 'people.searched', subject: null },
    ]);
    const { found } = await searchTables(db.ownerUrl, ['Quixotic', 'Zebrafinch', 'sarah.khan']);
    expect(found).toEqual([]);
  });
});
