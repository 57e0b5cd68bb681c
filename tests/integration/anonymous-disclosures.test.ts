import { beforeEach, describe, expect, it, vi } from 'vitest';
import { can } from '#lib/casework/access/policy.ts';
import { staffRoles } from '#lib/casework/access/roles.ts';
import { anonymousReference } from '#lib/casework/case/reference.ts';
import {
  type AnonymousPage,
  type AnonymousSummary,
  listAnonymous,
  markAnonymous,
  readAnonymous,
} from '#lib/data/disclosures/anonymous-disclosures.ts';
import { takeInAnonymous } from '#lib/data/disclosures/take-in-anonymous.ts';
import { type Level, levels } from '#lib/disclosure/levels.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import type { WhyAnonymous } from '#lib/disclosure/why-anonymous-options.ts';
import { NotFoundError, SignedOutError } from '#lib/errors.ts';
import { ownDatabase } from './database.ts';
import { addStaff, emptyStore, readyDraft, sendAnonymous, storeCounts } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

const db = await ownDatabase();
const administrator = await addStaff(db, 'The administrator', ['system-administrator']);

const firstDay = Temporal.PlainDate.from('2026-12-01');
const weekLater = Temporal.Instant.from('2026-12-08T12:00:00Z');
const answersOf: Record<Level, Answers> = {
  red: { safe: 'no' },
  amber: { what: ['stalking'] },
  green: { what: ['bullying'] },
};

/** Sends some of every level on some days; their ids are random, so their order is too. */
async function sendMany(aDay: number, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    for (let number = 0; number < aDay; number += 1) {
      const level = levels[number % levels.length] ?? 'green';
      await sendAnonymous(readyDraft(answersOf[level]), [], firstDay.add({ days: day }));
    }
  }
  await takeInAnonymous(weekLater);
}

/** Sends one and takes it in. @returns the id under which it is stored */
async function arrive(
  answers: Answers = {},
  why: readonly WhyAnonymous[] = [],
): Promise<{ readonly id: string; readonly answers: Answers }> {
  const draft = readyDraft(answers);
  await sendAnonymous(draft, why, firstDay);
  await takeInAnonymous(weekLater);
  return { id: draft.storedId, answers: draft.answers };
}

async function pages(
  show: 'unread' | 'read',
  day?: Temporal.PlainDate,
): Promise<(readonly AnonymousSummary[])[]> {
  const found: (readonly AnonymousSummary[])[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: AnonymousPage = await listAnonymous({ show, after, day });
    found.push(page.disclosures);
    after = page.next;
  }
  return found;
}

async function actions(subject: string): Promise<string[]> {
  const rows = await db.ask<{ action: string }>(
    'SELECT action FROM audit_entry WHERE actor_id = $1 AND subject = $2 ORDER BY sequence',
    [administrator.id, subject],
  );
  return rows.map(({ action }) => action);
}

beforeEach(async () => {
  await emptyStore(db);
  signInAs(administrator);
});

describe('anonymous disclosures', () => {
  it('are for the system administrator alone, and every refusal is audited', async () => {
    const draft = await arrive();
    for (const role of staffRoles) {
      const somebody = await addStaff(db, `The ${role}`, [role]);
      signInAs(somebody);
      const attempts = [
        () => listAnonymous({ show: 'unread' }),
        () => listAnonymous({ show: 'read' }),
        () => readAnonymous(draft.id),
        () => markAnonymous(draft.id, 'read'),
        () => markAnonymous(draft.id, 'unread'),
      ];
      if (role === 'system-administrator') {
        await Promise.all(attempts.slice(0, 3).map((attempt) => attempt()));
        continue;
      }
      const viewer = { id: somebody.id, name: role, roles: [role], standsIn: [] };
      expect(can.readAnonymousDisclosures(viewer)).toBe(false);
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFoundError);
      const denied = await db.ask('SELECT action, subject FROM audit_entry WHERE actor_id = $1', [
        somebody.id,
      ]);
      expect(denied).toEqual(attempts.map(() => ({ action: 'anonymous.denied', subject: null })));
    }
    signInAs(undefined);
    await expect(listAnonymous({ show: 'unread' })).rejects.toThrow(SignedOutError);
    expect((await storeCounts(db)).unread).toBe(1);
  });

  it('wait with the gravest first, then the oldest, each once over all pages', async () => {
    await sendMany(19, 7);
    const found = await pages('unread');
    expect(found.map((page) => page.length)).toEqual([50, 50, 33]);
    const listed = found.flat();
    expect(new Set(listed.map(({ id }) => id)).size).toBe(133);
    const rank = ({ level, receivedOn, id }: AnonymousSummary) =>
      `${levels.indexOf(level)} ${receivedOn} ${id}`;
    expect(listed.map(rank)).toEqual(listed.map(rank).toSorted());
    expect((await listAnonymous({ show: 'unread' })).waiting).toBe(133);
  });

  it('that were read are listed with the newest first, each once over all pages', async () => {
    await sendMany(40, 3);
    await db.ask('DELETE FROM anonymous_unread');
    expect((await pages('unread')).flat()).toEqual([]);
    const listed = (await pages('read')).flat();
    const rank = ({ receivedOn, id }: AnonymousSummary) => `${receivedOn} ${id}`;
    expect(listed.map(rank)).toEqual(listed.map(rank).toSorted().toReversed());
    expect(listed).toHaveLength(120);
  });

  it('go on from the right place though the one that the page ended with was read meanwhile', async () => {
    await sendMany(60, 1);
    const first = await listAnonymous({ show: 'unread', day: firstDay });
    await markAnonymous(first.next ?? '', 'read');
    const second = await listAnonymous({ show: 'unread', after: first.next, day: firstDay });
    const listed = [...first.disclosures, ...second.disclosures].map(({ id }) => id);
    expect(new Set(listed).size).toBe(60);
  });

  it('that came in a burst are set apart, each burst opened by its day, Red first; single ones stay in sight', async () => {
    await sendMany(60, 1);
    await sendAnonymous(readyDraft(), [], firstDay.add({ days: 1 }));
    await takeInAnonymous(weekLater);
    const { disclosures, bursts, waiting } = await listAnonymous({ show: 'unread' });
    expect(disclosures).toHaveLength(1);
    expect(waiting).toBe(61);
    expect(bursts).toEqual([{ receivedOn: firstDay, waiting: 60, red: 20 }]);
    const opened = (await pages('unread', firstDay)).flat();
    expect(opened).toHaveLength(60);
    expect(opened.slice(0, 20).every(({ level }) => level === 'red')).toBe(true);
  });

  it('are opened with their answers, reasons and the day by which to read them; audited', async () => {
    const draft = await arrive({ safe: 'no', what: ['stalking'] }, ['reprisal']);
    const content = await readAnonymous(draft.id);
    expect(content).toMatchObject({
      id: draft.id,
      reference: anonymousReference(draft.id),
      level: 'red',
      answers: { given: draft.answers },
      whyAnonymous: ['reprisal'],
      rules: ['not-safe-now'],
      isRead: false,
    });
    expect(`${content.receivedOn} ${content.readBy}`).toBe('2026-12-01 2026-12-01');
    expect(await actions(draft.id)).toEqual(['anonymous.read']);
  });

  it('are marked as read and as unread; twice changes nothing; each is audited', async () => {
    const draft = await arrive();
    const states: boolean[] = [];
    for (const as of ['read', 'read', 'unread', 'unread', 'read'] as const) {
      await markAnonymous(draft.id, as);
      const { isRead } = await readAnonymous(draft.id);
      states.push(isRead);
    }
    expect(states).toEqual([true, true, false, false, true]);
    expect((await actions(draft.id)).filter((action) => action !== 'anonymous.read')).toEqual([
      'anonymous.marked-read',
      'anonymous.marked-read',
      'anonymous.marked-unread',
      'anonymous.marked-unread',
      'anonymous.marked-read',
    ]);
    expect(await storeCounts(db)).toMatchObject({ anonymous: 1, unread: 0 });
  });

  it('are marked the same by many at once', async () => {
    const draft = await arrive();
    await Promise.all(Array.from({ length: 6 }, () => markAnonymous(draft.id, 'read')));
    await Promise.all(Array.from({ length: 6 }, () => markAnonymous(draft.id, 'unread')));
    expect(await storeCounts(db)).toMatchObject({ anonymous: 1, unread: 1 });
  });

  it.each(['', 'x', '\0', `' OR true --`, 'RS-7K3M-Q2X9', '0'.repeat(9000), crypto.randomUUID()])(
    'are not found under %j, and nothing is written',
    async (id) => {
      const before = await storeCounts(db);
      await expect(readAnonymous(id)).rejects.toThrow(NotFoundError);
      await expect(markAnonymous(id, 'read')).rejects.toThrow(NotFoundError);
      await expect(markAnonymous(id, 'unread')).rejects.toThrow(NotFoundError);
      expect((await listAnonymous({ show: 'unread', after: id })).disclosures).toEqual([]);
      expect(await storeCounts(db)).toEqual(before);
    },
  );
});
