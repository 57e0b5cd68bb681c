import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newKeys } from '#lib/local/make-keys.mjs';
import { sealingKey } from '#tests/test-environment.ts';
import { ownDatabase } from './database.ts';
import { startProvider } from './provider.ts';

/* Every key can be changed while the service runs, and one that is lost closes what it sealed and stops nothing else. */

/** Who is signed in, over every start of the portal. */
const session = vi.hoisted(() => ({ subject: '' }));

vi.mock('next-auth', () => ({
  getServerSession: async () => ({ signedIn: { subject: session.subject, since: Date.now() } }),
}));

function signInAs({ subject }: { readonly subject: string }): void {
  session.subject = subject;
}

const provider = await startProvider();
const db = await ownDatabase({ RESEND_BASE_URL: provider.address });

const oldKeys = { ...newKeys(), ...sealingKey() };
const fresh = { ...newKeys(), ...sealingKey() };

type Changes = Readonly<Record<string, string>>;

let leave: (() => Promise<void>) | undefined;

/** A portal that was started again with these keys. */
async function portalWith(changes: Changes) {
  await leave?.();
  vi.resetModules();
  Object.assign(process.env, changes);
  const { database } = await import('#lib/data/store/database.ts');
  const { inboxPool } = await import('#lib/data/inbox/inbox-database.ts');
  leave = async () => {
    await Promise.all([database().$disconnect(), inboxPool().end()]);
    leave = undefined;
  };
  const [records, reseal, installation, read, email, ring, named] = await Promise.all([
    import('./records.ts'),
    import('#lib/data/store/reseal.ts'),
    import('#lib/data/store/installation.ts'),
    import('#lib/data/cases/read-case.ts'),
    import('#lib/mail/send-email.ts'),
    import('#lib/sealing/record.ts'),
    import('#lib/data/disclosures/take-in-named.ts'),
  ]);
  return {
    ...records,
    ...reseal,
    ...installation,
    ...read,
    ...email,
    ...ring,
    ...named,
  };
}

type Portal = Awaited<ReturnType<typeof portalWith>>;

const before: Changes = oldKeys;
const during: Changes = {
  ...before,
  RECORD_KEYS: `${fresh.RECORD_KEYS},${oldKeys.RECORD_KEYS}`,
  MATCHING_KEY: `${fresh.MATCHING_KEY},${oldKeys.MATCHING_KEY}`,
};
const after: Changes = {
  ...before,
  RECORD_KEYS: fresh.RECORD_KEYS,
  MATCHING_KEY: fresh.MATCHING_KEY,
};

/** Sends a disclosure that becomes a case. @returns what it is called */
async function newCase(portal: Portal, note: string, notToPeople: readonly string[] = []) {
  const draft = portal.readyDraft({ role: 'undergraduate' });
  const email = `${draft.reference}@example.org`;
  await portal.arriveNamed(
    draft,
    portal.contactDetails({ email, note, notToPeople: [...notToPeople] }),
  );
  return { id: draft.storedId, reference: draft.reference };
}

async function noteOf(portal: Portal, { reference }: { reference: string }) {
  return (await portal.readCase(reference)).content?.contact?.note;
}

async function keyIds(): Promise<readonly string[]> {
  const rows = await db.ask<{ key_id: string }>(
    'SELECT DISTINCT key_id FROM sealed_record ORDER BY key_id',
  );
  return rows.map(({ key_id }) => key_id);
}

let lead: { readonly id: string; readonly subject: string };
let walled: { readonly id: string; readonly subject: string };
let portal: Portal;

beforeEach(async () => {
  await db.ask(`UPDATE installation SET matching_key_ids = '{}'`);
  portal = await portalWith(before);
  await portal.emptyStore(db);
  await db.ask('DELETE FROM staff_member');
  lead = await portal.addStaff(db, 'Alex', ['student-team-lead']);
  walled = await portal.addStaff(db, 'Robin', ['student-team-lead']);
  provider.received.length = 0;
});

afterEach(() => db.ask('DROP TRIGGER IF EXISTS breaks ON sealed_record'));

describe('while a key of records is changed', () => {
  it('everything is sealed again under the new one, and opens', async () => {
    const first = await newCase(portal, 'the first');
    const [oldId] = portal.knownRecordKeyIds();
    portal = await portalWith(during);
    signInAs(lead);
    expect(await noteOf(portal, first)).toBe('the first');
    const second = await newCase(portal, 'the second');
    expect(await keyIds()).toContain(oldId);

    expect(await portal.resealAll()).toMatchObject({ records: 2, closed: 0 });
    expect(await keyIds()).toEqual([portal.currentRecordKeyId()]);

    portal = await portalWith(after);
    signInAs(lead);
    expect(await noteOf(portal, first)).toBe('the first');
    expect(await noteOf(portal, second)).toBe('the second');
    expect(await portal.announceKeys()).toEqual([]);
  });

  it('it is said which key nothing names any more', async () => {
    await newCase(portal, 'one');
    portal = await portalWith(during);
    const [newId, oldId] = portal.knownRecordKeyIds();
    expect((await portal.keysInUse()).records).toEqual([{ keyId: oldId, count: 2 }]);
    await portal.resealAll();
    expect((await portal.keysInUse()).records).toEqual([{ keyId: newId, count: 2 }]);
  });

  it('broken off in the middle, it is begun again and ends', async () => {
    const cases = [];
    for (const note of ['one', 'two', 'three', 'four']) cases.push(await newCase(portal, note));
    portal = await portalWith(during);
    const [newId = '', oldId = ''] = portal.knownRecordKeyIds();
    await breakAfter(3, newId);
    await expect(portal.resealAll()).rejects.toThrow();
    expect((await portal.keysInUse()).records).toEqual(
      expect.arrayContaining([
        { keyId: newId, count: 3 },
        { keyId: oldId, count: 5 },
      ]),
    );
    signInAs(lead);
    for (const [at, found] of cases.entries()) {
      expect(await noteOf(portal, found)).toBe(['one', 'two', 'three', 'four'][at]);
    }

    await db.ask('DROP TRIGGER breaks ON sealed_record');
    portal = await portalWith(during);
    expect(await portal.resealAll()).toMatchObject({ records: 5, closed: 0 });
    expect(await keyIds()).toEqual([newId]);
    signInAs(lead);
    for (const [at, found] of cases.entries()) {
      expect(await noteOf(portal, found)).toBe(['one', 'two', 'three', 'four'][at]);
    }
  });

  it('what somebody changes meanwhile stays as they changed it', async () => {
    const { id, reference } = await newCase(portal, 'as it came');
    const place = { kind: 'case-contact', id } as const;
    const {
      notTo: _,
      notToPeople: __,
      ...wishes
    } = portal.contactDetails({ note: 'as it was changed' });
    const { keyId, sealed } = portal.sealRecord(place, wishes);
    await changeOnFirstUpdate(place, sealed);
    portal = await portalWith(during);
    await portal.resealAll();
    signInAs(lead);
    expect(await noteOf(portal, { reference })).toBe('as it was changed');

    await db.ask('DROP TRIGGER breaks ON sealed_record');
    expect(await keyIds()).toContain(keyId);
    await portal.resealAll();
    expect(await keyIds()).toEqual([portal.currentRecordKeyId()]);
    expect(await noteOf(portal, { reference })).toBe('as it was changed');
  });

  /** As if the connection broke: the update after so many fails. */
  async function breakAfter(count: number, keyId: string): Promise<void> {
    await db.ask(`CREATE OR REPLACE FUNCTION public.breaks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(*) FROM public.sealed_record WHERE key_id = '${keyId}') >= ${count} THEN
          RAISE EXCEPTION 'broken off';
        END IF;
        RETURN NEW;
      END $$`);
    await db.ask(
      'CREATE TRIGGER breaks BEFORE UPDATE ON sealed_record FOR EACH ROW EXECUTE FUNCTION public.breaks()',
    );
  }

  /** Between the reading of a record and the writing of it, somebody else writes it. */
  async function changeOnFirstUpdate(
    { kind, id }: { readonly kind: string; readonly id: string },
    sealed: Uint8Array,
  ): Promise<void> {
    await db.ask(`CREATE OR REPLACE FUNCTION public.breaks() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER AS $$
      BEGIN
        IF pg_trigger_depth() = 1 THEN
          UPDATE public.sealed_record SET sealed = '\\x${Buffer.from(sealed).toString('hex')}'
            WHERE kind = '${kind}' AND id = '${id}' AND octet_length(sealed) > 0;
        END IF;
        RETURN NULL;
      END $$`);
    await db.ask(
      'CREATE TRIGGER breaks BEFORE UPDATE ON sealed_record FOR EACH STATEMENT EXECUTE FUNCTION public.breaks()',
    );
  }
});

describe('while the key of walls is changed', () => {
  it('a wall under the old one hides before everything is hashed again, and after', async () => {
    const { reference } = await newCase(portal, 'not for Robin', [walled.id]);
    for (const keys of [before, during]) {
      portal = await portalWith(keys);
      await expectHiddenFromWalledAlone(reference);
    }
    const { walls } = await portal.resealAll();
    expect(walls).toBe(1);
    await expectHiddenFromWalledAlone(reference);
    portal = await portalWith(after);
    await expectHiddenFromWalledAlone(reference);
    expect(await db.ask('SELECT 1 FROM case_wall')).toHaveLength(1);
  });

  async function expectHiddenFromWalledAlone(reference: string): Promise<void> {
    signInAs(walled);
    await expect(portal.readCase(reference)).rejects.toThrow('not for this viewer');
    signInAs(lead);
    expect((await portal.readCase(reference)).content).toBeDefined();
  }
});

describe('while the key of envelopes is changed', () => {
  it('what was sealed for the old one opens, as long as the portal has it', async () => {
    const { putIn } = await import('#lib/data/inbox.ts');
    const { namedSending } = await import('#lib/disclosure/sending.ts');
    const draft = portal.readyDraft({ role: 'undergraduate' });
    const contact = portal.contactDetails({ note: 'sealed for the old key' });
    await putIn(namedSending(draft, contact, Temporal.Now.instant()));

    portal = await portalWith({
      ...before,
      SEALING_PUBLIC_KEY: fresh.SEALING_PUBLIC_KEY,
      SEALING_PRIVATE_KEY: `[${fresh.SEALING_PRIVATE_KEY},${oldKeys.SEALING_PRIVATE_KEY}]`,
    });
    await portal.announceKeys();
    expect(await portal.takeInNamed()).toBe(1);
    const sealedNow = await newCase(portal, 'sealed for the new key');
    signInAs(lead);
    expect(await noteOf(portal, draft)).toBe('sealed for the old key');
    expect(await noteOf(portal, sealedNow)).toBe('sealed for the new key');
  });
});

describe('a record of a key that is not there', () => {
  const bothKeys = { ...before, RECORD_KEYS: `${oldKeys.RECORD_KEYS},${fresh.RECORD_KEYS}` };
  const mayTryAgain = { isLast: false };

  it('is told to the administrator, its case opens without it, and everything else works', async () => {
    portal = await portalWith({ ...before, RECORD_KEYS: fresh.RECORD_KEYS });
    const closed = await newCase(portal, 'sealed with the lost key');
    const [lostKeyId] = portal.knownRecordKeyIds();

    portal = await portalWith(before);
    expect(await portal.announceKeys()).toEqual([lostKeyId]);
    expect(await db.ask('SELECT kind, subject FROM administrator_notice')).toEqual([
      { kind: 'record-key-unknown', subject: lostKeyId },
    ]);
    const other = await newCase(portal, 'sealed with the key that is there');
    signInAs(lead);
    const { content } = await portal.readCase(closed.reference);
    expect(content).toMatchObject({
      contact: undefined,
      answers: { given: { role: 'undergraduate' } },
    });
    expect(await noteOf(portal, other)).toBe('sealed with the key that is there');
    expect(await portal.resealAll()).toEqual({ records: 0, walls: 0, closed: 2, people: 0 });
    expect(await keyIds()).toContain(lostKeyId);
  });

  it('keeps its email waiting, and no other; it is sent once the key is back', async () => {
    portal = await portalWith({ ...before, RECORD_KEYS: fresh.RECORD_KEYS });
    const closed = await newCase(portal, 'sealed with the lost key');
    portal = await portalWith(before);
    await portal.announceKeys();
    const other = await newCase(portal, 'sealed with the key that is there');

    await portal.sendEmail(await emailOf(closed.id), mayTryAgain);
    await portal.sendEmail(await emailOf(other.id), mayTryAgain);
    expect(provider.received).toHaveLength(1);
    expect(await states()).toEqual(['queued', 'sent']);
    expect(
      await db.ask('SELECT 1 FROM graphile_worker._private_jobs WHERE run_at > now()'),
    ).toHaveLength(1);

    portal = await portalWith(bothKeys);
    expect(await portal.announceKeys()).toEqual([]);
    expect(await db.ask('SELECT kind FROM administrator_notice')).toEqual([]);
    await portal.sendEmail(await emailOf(closed.id), mayTryAgain);
    expect(provider.received).toHaveLength(2);
    expect(await states()).toEqual(['sent', 'sent']);
    signInAs(lead);
    expect(await noteOf(portal, closed)).toBe('sealed with the lost key');
  });

  async function emailOf(caseId: string): Promise<string> {
    const [found] = await db.ask<{ id: string }>(
      'SELECT id FROM email WHERE case_id = $1 AND recipient_id IS NULL',
      [caseId],
    );
    return found?.id ?? '';
  }

  async function states(): Promise<readonly string[]> {
    const rows = await db.ask<{ state: string }>(
      'SELECT state FROM email WHERE recipient_id IS NULL ORDER BY state',
    );
    return rows.map(({ state }) => state).toSorted();
  }
});
