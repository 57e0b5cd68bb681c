import { expect } from '@playwright/test';
import { z } from 'zod';
import { type SentEmail, storedMessageSchema } from '#lib/local/mailbox/mail-message.ts';
import { stack } from './stack.ts';

/** @returns every email that came to an address so far */
export async function emailsTo(address: string): Promise<SentEmail[]> {
  const response = await fetch(`${stack.mailbox}/messages.json`);
  const messages = z.array(storedMessageSchema).parse(await response.json());
  return messages.map(({ email }) => email).filter(({ to }) => to.includes(address));
}

/** Waits for the one email to an address. */
export async function onlyEmailTo(address: string): Promise<SentEmail> {
  await expect
    .poll(async () => (await emailsTo(address)).length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  const [email, ...more] = await emailsTo(address);
  expect(more).toEqual([]);
  if (email === undefined) throw new Error('it was there before');
  return email;
}
