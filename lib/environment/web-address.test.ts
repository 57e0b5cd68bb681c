import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anchor, isLoopback, publicAddress, serviceAddress } from './web-address.ts';

/** @returns what is said against a value, or undefined where it is accepted */
function complaint(schema: z.ZodType, value: string): string | undefined {
  return schema
    .safeParse(value)
    .error?.issues.map(({ message }) => message)
    .join();
}

const ofThisComputer = [
  'http://localhost:3000',
  'http://LOCALHOST',
  'http://127.0.0.1:3000',
  'http://127.9.9.9',
  'http://127.1',
  'http://[::1]:3000',
];
const ofOthers = [
  'http://report.example.ac.uk',
  'http://localhost.example.ac.uk',
  'http://127.0.0.1.example.ac.uk',
  'http://notlocalhost',
  'http://localhost.',
  'http://0.0.0.0',
  'http://10.0.0.1',
  'http://192.168.1.10',
  'http://128.0.0.1',
  'http://[::]',
  'http://[::2]',
  'http://[fe80::1]',
  'http://[::ffff:127.0.0.1]',
];

describe('this computer', () => {
  it.each(ofThisComputer)('is %s', (address) => {
    expect(isLoopback(address)).toBe(true);
  });
  it.each([...ofOthers, 'nothing', ''])('is not %s', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});

describe('the public address', () => {
  it.each([
    ['https://report.example.ac.uk', 'https://report.example.ac.uk'],
    ['https://Report.example.ac.uk:443/', 'https://report.example.ac.uk'],
    ['https://report.example.ac.uk:8443', 'https://report.example.ac.uk:8443'],
    ['http://localhost:3000/', 'http://localhost:3000'],
  ])('is where the site is, and nothing else: %s', (written, origin) => {
    expect(publicAddress.parse(written)).toBe(origin);
  });

  it.each(ofOthers)('is not http where others reach it: %s', (address) => {
    expect(complaint(publicAddress, address)).toMatch(/^is http, .+ write https:\/\/$/);
  });

  it.each([
    ['a path', 'https://report.example.ac.uk/planted'],
    ['a query (?)', 'https://report.example.ac.uk?planted'],
    ['a fragment (#)', 'https://report.example.ac.uk#planted'],
    ['a user name or password', 'https://planted@report.example.ac.uk'],
    ['a user name or password', 'https://:planted@report.example.ac.uk'],
    ['a path and a query (?)', 'http://localhost:3000/planted?planted'],
  ])('has not %s: %s', (what, address) => {
    expect(complaint(publicAddress, address)).toBe(
      `has ${what}: it is https:// and the name of the host alone`,
    );
  });

  it.each(['planted', 'ftp://planted', 'javascript:planted', '//planted'])('is not %s', (value) => {
    expect(complaint(publicAddress, value)).toBe('is malformed');
  });
});

describe('the address of a service', () => {
  it.each(['https://login.example.ac.uk/oidc', 'http://localhost:3001'])('is %s', (address) => {
    expect(serviceAddress.parse(address)).toBe(address);
  });
  it.each(ofOthers)('is not http on another computer: %s', (address) => {
    expect(complaint(serviceAddress, address)).toContain('is http');
  });
  it('has no user in it', () => {
    expect(complaint(serviceAddress, 'https://planted@login.example.ac.uk')).toMatch(
      /^has a user name or password/,
    );
  });
});

describe('the anchor of the audit log', () => {
  it.each([
    '/srv/anchor/report',
    'C:\\anchor\\report',
    'https://anchor.example.ac.uk/report?a=1',
    'http://127.0.0.1:8080/anchor',
  ])('is the whole path of a file, or an address: %s', (value) => {
    expect(anchor.parse(value)).toBe(value);
  });
  it.each(['anchor/report', './anchor', 'ftp://anchor', 'C:anchor', '~/anchor'])(
    'is not %s',
    (value) => {
      expect(complaint(anchor, value)).toMatch(/^is neither the whole path of a file/);
    },
  );
  it('is not http on another computer', () => {
    expect(complaint(anchor, 'http://anchor.example.ac.uk')).toContain('is http');
  });
});
