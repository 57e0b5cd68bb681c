import { expect, it } from 'vitest';
import { summaryTable } from './summary.ts';

const site = { publicUrl: 'http://localhost:3000', dataDirectory: '/data' };

it('says where everything is, and who can sign in', () => {
  const people = [
    { email: 'somebody@example.ac.uk', description: 'Analyst' },
    { email: 'visitor@example.ac.uk', description: 'Someone without a staff record' },
  ];
  const mailbox = 'http://localhost:3002';
  const table = summaryTable({ ...site, servesPortal: true, mailbox, people });
  expect(table).toContain('Portal      http://localhost:3000/portal');
  expect(table).toContain(mailbox);
  expect(table).toMatch(/Sign in as {2}somebody@.+Analyst\n.+visitor@.+without a staff record/);
});

it('leaves out what a public site alone does not have', () => {
  const table = summaryTable({ ...site, servesPortal: false, mailbox: undefined, people: [] });
  expect(table).not.toMatch(/Portal|Mailbox|Sign in/);
});
