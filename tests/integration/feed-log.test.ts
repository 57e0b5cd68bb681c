import { afterEach, expect, it, vi } from 'vitest';
import { onRequestError } from '../../instrumentation.ts';

/* The address of a feed is a secret: no log has it, also where reading it fails. */

const secret = 'k'.repeat(43);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('an error of a feed is logged by its route, and never with its address', async () => {
  vi.stubEnv('NEXT_RUNTIME', 'nodejs');
  const written: string[] = [];
  const note = (chunk: unknown) => {
    written.push(String(chunk));
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
  vi.spyOn(process.stdout, 'write').mockImplementation(note);
  await onRequestError(
    new Error(`it failed at /api/calendar/${secret}`),
    { path: `/api/calendar/${secret}`, method: 'GET', headers: {} },
    {
      routerKind: 'App Router',
      routePath: '/api/calendar/[secret]',
      routeType: 'route',
      renderSource: 'react-server-components',
      revalidateReason: undefined,
    },
  );
  vi.restoreAllMocks();
  expect(written.join('')).toContain('/api/calendar/[secret]');
  expect(written.join('')).not.toContain(secret);
});
