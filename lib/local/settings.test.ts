import { expect, it } from 'vitest';
import { LaunchError } from './launch-error.ts';
import { readSettings } from './settings.ts';

it('runs everything itself where nothing is set, or set to nothing', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    usesEmbeddedDatabase: true,
    usesLocalSignIn: true,
    usesLocalMailbox: true,
  });
});

it.each(['abc', '0', '-1', '80.5', '65534', '99999'])('refuses the port %s by its name', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(LaunchError);
  expect(() => readSettings({ PORT: port })).toThrow('PORT');
});

it('refuses the demonstration sign-in and mailbox for a site that others can reach', () => {
  const site = { PUBLIC_URL: 'https://report.example.ac.uk' };
  expect(() => readSettings(site)).toThrow('OIDC_ISSUER and RESEND_API_KEY');
  const real = { ...site, OIDC_ISSUER: 'https://login.example.ac.uk', RESEND_API_KEY: 're_1' };
  expect(readSettings(real)).toMatchObject({ usesLocalSignIn: false, usesLocalMailbox: false });
});
