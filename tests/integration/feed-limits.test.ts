import { afterEach, expect, it, vi } from 'vitest';
import { GET } from '#app/api/calendar/[secret]/route.ts';
import { makeFeed } from '#lib/data/appointments/feed.ts';
import { caseworker } from './cases/desk.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* How often feeds are asked for in a minute has a limit, which says nothing of the address. */

afterEach(() => {
  vi.restoreAllMocks();
});

const ask = (secret: string) =>
  GET(new Request('http://localhost/'), { params: Promise.resolve({ secret }) });

it('whoever guesses is answered 429 with when to ask again, no line of the log has an address, and a feed that was read is read on', async () => {
  const written: string[] = [];
  const note = (chunk: unknown) => {
    written.push(String(chunk));
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
  vi.spyOn(process.stdout, 'write').mockImplementation(note);
  signInAs(caseworker);
  const secret = await makeFeed();
  expect((await ask(secret)).status).toBe(200);
  const guesses = Array.from({ length: 40 }, (_, place) => `${place}`.padStart(43, 'g'));
  const answers = await Promise.all(guesses.map(ask));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(Number(refused?.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
  expect(await refused?.text()).toBe('Too many requests');
  expect((await ask(secret)).status).toBe(200);
  vi.restoreAllMocks();
  expect(written.join('')).not.toMatch(/ggg|api\/calendar/);
  expect(written.join('')).not.toContain(secret);
});
