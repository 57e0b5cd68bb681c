import { describe, expect, it } from 'vitest';
import { securityTxt } from './security-txt.ts';

const publicUrl = 'https://report.example.ac.uk';
const now = new Date('2026-11-22T20:30:00Z');

describe('security.txt', () => {
  it('has the fields of RFC 9116, and holds for less than a year', () => {
    expect(securityTxt({ publicUrl, contact: 'mailto:security@example.ac.uk', now })).toBe(
      [
        'Contact: mailto:security@example.ac.uk',
        'Expires: 2027-05-21T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://report.example.ac.uk/.well-known/security.txt',
        'Policy: https://report.example.ac.uk/security',
        '',
      ].join('\n'),
    );
  });

  it('leads to the security page where nobody else is named', () => {
    expect(securityTxt({ publicUrl, contact: undefined, now })).toContain(
      'Contact: https://report.example.ac.uk/security#report-a-weakness\n',
    );
  });
});
