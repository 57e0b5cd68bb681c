import { expect, it } from 'vitest';
import { mailbox, sender } from './mail-address.ts';

const named = 'University of Leicester <no-reply@example.ac.uk>';
const bare = 'messages@example.ac.uk';

it('a sender has a name and an address', () => {
  expect(sender.parse(named)).toBe(named);
  expect(sender.safeParse(bare).success).toBe(false);
});

it('a mailbox may have a name', () => {
  expect(mailbox.parse(named)).toBe(named);
  expect(mailbox.parse(bare)).toBe(bare);
});

it.each([
  'no-address',
  'two@at@example.ac.uk',
  'a@b, c@d',
  'Name <>',
  'Name <no-address>',
  'Name <a@b> <c@d>',
  '<a@b>',
  'a b@example.ac.uk',
  'Name\nBcc: other@example.org <a@b>',
  'Name <a@b\r\nBcc:c@d>',
  `${'a'.repeat(65)}@example.ac.uk`,
  `${'N'.repeat(151)} <a@b>`,
  'x'.repeat(1_000_000),
])('neither is %#', (value) => {
  expect(mailbox.safeParse(value).success).toBe(false);
  expect(sender.safeParse(value).success).toBe(false);
});

it.each([
  'report-and-support@example.ac.uk',
  'standing-together@example.ac.uk',
  'Dignity and Respect <messages@example.ac.uk>',
])('nothing that tells somebody else what an email is about is either: %s', (value) => {
  expect(mailbox.safeParse(value).error?.issues[0]?.message).toContain('choose a neutral');
  expect(sender.safeParse(value).success).toBe(false);
});
