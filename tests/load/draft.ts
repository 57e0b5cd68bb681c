import { callsIn } from '#tests/calls-in.ts';

/**
 * Presses Start, as a browser without script does.
 * @param address where the site is
 * @returns the header that carries the sealed draft
 */
export async function beginDraft(address: string): Promise<string> {
  const page = await fetch(`${address}/disclose`);
  const [action] = callsIn(await page.text());
  if (action === undefined) throw new Error('The start page has no form');
  const body = new FormData();
  body.set(action, '');
  const answer = await fetch(`${address}/disclose`, {
    method: 'POST',
    headers: { origin: address },
    body,
    redirect: 'manual',
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .find((pair) => pair?.startsWith('draft='));
  if (answer.status !== 303 || cookie === undefined) {
    throw new Error(`Start was answered with status ${answer.status}`);
  }
  return cookie;
}
