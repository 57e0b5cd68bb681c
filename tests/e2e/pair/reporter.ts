import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { hiddenFields } from '#tests/load/visitor.ts';

export const draftsSchema = z.array(
  z.object({
    sendingId: z.string(),
    storedId: z.string(),
    reference: z.string(),
    cookie: z.string(),
  }),
);

/** A draft that is ready to be sent. */
export type ReadyDraft = z.output<typeof draftsSchema>[number];

/** Fields of the form, by their names. */
export type Typed = Readonly<Record<string, string>>;

const secondsToAnswer = 20;

/**
 * Presses Send as a browser without script does: opens the page, sends its hidden fields with what was typed, and opens
 * the page that the answer leads to.
 * @param address of the public site
 * @returns the page that says that it was sent; undefined where that page was not shown
 */
export async function pressSend(
  address: string,
  path: '/disclose/contact' | '/disclose/anonymous',
  cookie: string,
  typed: Typed,
): Promise<string | undefined> {
  const form = await get(`${address}${path}`, cookie);
  if (form.status !== 200) return undefined;
  const body = new FormData();
  for (const [name, value] of Object.entries({
    ...hiddenFields(await form.text()),
    ...typed,
  })) {
    body.append(name, value);
  }
  const sent = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { origin: address, cookie },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(secondsToAnswer * 1_000),
  });
  await sent.arrayBuffer();
  const receipt = sent.headers.getSetCookie().find((set) => set.startsWith('draft='));
  const leadsTo = sent.headers.get('location') ?? '';
  if (sent.status !== 303 || !leadsTo.endsWith('/disclose/sent') || receipt === undefined) {
    return undefined;
  }
  const last = await get(`${address}/disclose/sent`, receipt.split(';', 1)[0] ?? '');
  const page = await last.text();
  return last.status === 200 ? page : undefined;
}

/** As a person who got no answer, or was told that it did not work: presses Send again, with the same draft and fields. */
export async function sendUntilSent(
  ...[address, path, cookie, typed]: Parameters<typeof pressSend>
): Promise<string> {
  for (let tries = 0; tries < 120; tries += 1) {
    const page = await pressSend(address, path, cookie, typed).catch(() => undefined);
    if (page !== undefined) return page;
    await pause(500);
  }
  throw new Error('it could not be sent however often it was tried');
}

function get(address: string, cookie: string): Promise<Response> {
  return fetch(address, {
    headers: { cookie },
    redirect: 'manual',
    signal: AbortSignal.timeout(secondsToAnswer * 1_000),
  });
}
