import { expect, it } from 'vitest';
import { whyNoEmail } from './why-no-email.ts';

const safe = { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes' } as const;

it('an email goes where they agreed, it is safe, and we may write', () => {
  expect(whyNoEmail('yes', safe)).toBeUndefined();
});

it.each([
  ['unasked', safe, 'agreed to be contacted'],
  ['no', safe, 'agreed to be contacted'],
  ['yes', { ...safe, emailSafe: 'no' }, 'known to be safe'],
  ['yes', { ...safe, email: '' }, 'known to be safe'],
  ['yes', { ...safe, mayConfirm: 'no' }, 'may write to them'],
] as const)('with consent "%s" and %o none goes, as it says', (consent, wishes, why) => {
  expect(whyNoEmail(consent, wishes)).toContain(why);
});
