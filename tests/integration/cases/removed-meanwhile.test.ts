import { describe, expect, it, vi } from 'vitest';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { asViewer } from '#lib/data/staff/as-viewer.ts';
import { changeStaff } from '#lib/data/staff/change-staff.ts';
import { NotStaffError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import { assign, call, db, later, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Who is looking is found in the transaction in which they do something: a removal and a verb at once do not cross. */

const lastAudited = async () => {
  const [found] = await db.ask<{ action: string; actor_id: string | null }>(
    'SELECT action, actor_id FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  return found;
};

const newcomer = async () => {
  const person = await addStaff(db, 'Yusuf Demir', ['student-caseworker']);
  const [{ email } = { email: '' }] = await db.ask<{ email: string }>(
    'SELECT email FROM staff_member WHERE id = $1',
    [person.id],
  );
  return { ...person, email };
};

describe('somebody who is removed', () => {
  it('does nothing from the next statement on, and the refusal outlives the rollback', async () => {
    const leaver = await newcomer();
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, leaver.id);
    await changeStaff({ kind: 'deactivate', email: leaver.email });
    signInAs(leaver);
    await expect(logContact(reference, call(), later)).rejects.toThrow(NotStaffError);
    expect(await lastAudited()).toEqual({ action: 'staff.refused', actor_id: leaver.id });
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'contact'`)).toEqual([]);
  });

  it('while they do something, is removed after it was done', async () => {
    const leaver = await newcomer();
    signInAs(leaver);
    const order: string[] = [];
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const doing = asViewer('write', async () => {
      begun.resolve();
      await goOn.promise;
      order.push('done');
    });
    await begun.promise;
    const removing = changeStaff({ kind: 'deactivate', email: leaver.email }).then(() =>
      order.push('removed'),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(order).toEqual([]);
    goOn.resolve();
    await Promise.all([doing, removing]);
    expect(order).toEqual(['done', 'removed']);
  });
});
