import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAssignment } from '#lib/data/cases/assign.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { startProvider } from '../provider.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Emails that are a step towards a contact: who wished no further attempt gets none, and they promise nothing that is not so. */

const provider = await startProvider();
process.env.RESEND_BASE_URL = provider.address;
afterAll(() => provider.stop());
beforeEach(() => {
  provider.received.length = 0;
});

const byEmail = { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes' } as const;

async function comes(wishes: Partial<ContactDetails>) {
  const found = await newCase({ role: 'undergraduate' }, { ...byEmail, ...wishes });
  signInAs(lead);
  return found;
}

const missed = (changes = {}) => call({ outcome: 'not-reached', said: '', ...changes });

const queued = (kind: string) =>
  db.ask<{ id: string; state: string; reason: string | null }>(
    'SELECT id, state, reason FROM email WHERE kind = $1 ORDER BY queued_at',
    [kind],
  );

describe('an introduction', () => {
  it.each(['stop', 'wait'] as const)(
    'is not queued where they were tried and said “%s”, and the page of assigning says so',
    async (unreachable) => {
      const { reference } = await comes({ unreachable });
      expect((await readAssignment(reference)).shown.introduction).toMatchObject({
        text: expect.stringContaining('will contact you by the end of'),
      });
      await logContact(reference, missed(), later);
      expect((await readAssignment(reference)).shown.introduction).toBe('wished-none');
      await assign(reference, caseworker.id);
      expect(await queued('introduction')).toEqual([]);
    },
  );

  it('that was queued before they were tried does not go afterwards', async () => {
    const { reference } = await comes({ unreachable: 'stop' });
    await assign(reference, caseworker.id);
    await logContact(reference, missed(), later);
    const [email] = await queued('introduction');
    await sendEmail(email?.id ?? '', { isLast: false });
    expect(await queued('introduction')).toMatchObject([
      { state: 'refused', reason: 'wished-none' },
    ]);
    expect(provider.received).toEqual([]);
  });

  it('goes where they wished to be tried in another way', async () => {
    const { reference } = await comes({ unreachable: 'next-way' });
    await logContact(reference, missed(), later);
    await assign(reference, colleague.id);
    expect(await queued('introduction')).toHaveLength(1);
  });
});

describe('a closing email', () => {
  it.each([
    ['yes', true],
    ['no', false],
    ['not-asked', false],
  ])(
    'where they were asked about feedback and the answer is “%s”, invites them: %s',
    async (feedback, isInvited) => {
      const { reference } = await comes({});
      await assign(reference, lead.id);
      const seen = `${await versionOf(reference)}`;
      const fields = { outcome: 'supported', told: 'yes', email: 'yes', text: '', feedback, seen };
      expect(await closeCase(reference, formOf(fields), later)).toBe('saved');
      const [email] = await queued('closed');
      await sendEmail(email?.id ?? '', { isLast: false });
      const [sent] = provider.received;
      expect(sent?.text).toContain('you can come back whenever you want');
      expect(sent?.text?.includes('how it was for you')).toBe(isInvited);
    },
  );

  it('invites nobody who could not be asked: without an answer it is as if they were not asked', async () => {
    const { reference } = await comes({});
    await assign(reference, lead.id);
    const seen = `${await versionOf(reference)}`;
    const fields = { outcome: 'supported', told: 'yes', text: '', seen };
    expect(await closeCase(reference, formOf(fields), later)).toBe('saved');
    expect(
      await db.ask(`SELECT codes->>'feedback' AS f FROM entry WHERE kind = 'closing'`),
    ).toEqual([{ f: 'not-asked' }]);
  });
});

it('the email after the last attempt does not say that somebody tries again', async () => {
  const { reference } = await comes({ unreachable: 'next-way' });
  const texts: (string | undefined)[] = [];
  for (const day of ['02', '04', '09', '16']) {
    const at = Temporal.Instant.from(`2026-12-${day}T12:00:00Z`);
    await logContact(reference, missed({ at: [`2026-12-${day}`, '11:00'] }), at);
    const waiting = (await queued('tried')).filter(({ state }) => state === 'queued');
    for (const { id } of waiting) {
      await db.ask('UPDATE email SET queued_at = clock_timestamp() WHERE id = $1', [id]);
      await sendEmail(id, { isLast: false });
    }
    texts.push(provider.received.at(-1)?.text);
    provider.received.length = 0;
  }
  expect(texts.map((text) => text?.includes('We will try again'))).toEqual([
    undefined,
    true,
    true,
    false,
  ]);
});
