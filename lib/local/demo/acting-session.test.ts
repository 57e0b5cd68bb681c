import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { SignedOutError } from '#lib/errors.ts';
import { actingAs, requireSignedIn } from './acting-session.ts';

/** Where Node.js finds the module that says who is signed in. */
function resolvedWith(...parameters: readonly string[]): string {
  const script = `console.log(import.meta.resolve('#lib/session.ts'))`;
  const environment = { ...process.env, NODE_OPTIONS: '' };
  return execFileSync(process.execPath, [...parameters, '--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: environment,
  }).trim();
}

it('is there in a command that was started for it, and nowhere else', () => {
  expect(resolvedWith('--conditions=acting')).toMatch(/lib\/local\/demo\/acting-session\.ts$/);
  expect(resolvedWith('--conditions=react-server')).toMatch(/\/lib\/session\.ts$/);
  expect(resolvedWith()).toMatch(/\/lib\/session\.ts$/);
});

it('says who acts, for as long as they do', async () => {
  const found = await actingAs('somebody', requireSignedIn);
  expect(found.subject).toBe('somebody');
  await expect(requireSignedIn()).rejects.toThrow(SignedOutError);
});
