import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { EmailPreview } from './email-preview.tsx';

const email: ArrivingEmail = {
  inbox: {
    to: 'sam@example.org',
    from: 'University <hello@example.ac.uk>',
    subject: 'About your time',
    previewLine: 'A message',
    answersTo: 'messages@example.ac.uk',
  },
  html: '<!DOCTYPE html><html><head><title>T</title></head><body><p>Hello & “welcome”</p></body></html>',
  text: 'Hello & “welcome”\n\nUniversity',
};

const drawn = (changes: Partial<ArrivingEmail> = {}) =>
  renderToStaticMarkup(<EmailPreview id="e" title="The email" email={{ ...email, ...changes }} />);

it('shows how it looks in an inbox: to whom, from whom, subject, first words, and where answers go', () => {
  const text = drawn().replaceAll(/<[^>]+>/g, '|');
  expect(text).toMatch(
    /To\|+sam@example\.org.*From\|+University &lt;hello.*Subject\|+About your time.*First words in an inbox\|+A message.*Answers go to\|+messages@example/s,
  );
});

it('says whose address it is where the reader is not to see it', () => {
  const html = drawn({ inbox: { ...email.inbox, to: undefined } });
  expect(html).toContain('Their safe address, as it is on the case');
});

it('draws the very document in a frame that has a name and may do nothing', () => {
  const html = drawn();
  expect(html).toMatch(/<iframe title="The email: what it says" sandbox="" srcDoc="[^"]*Hello/);
  expect(html.match(/sandbox="[^"]*"/g)).toEqual(['sandbox=""']);
});

it('has a policy in the frame under which nothing is loaded or run', () => {
  expect(drawn()).toMatch(
    /srcDoc="[^"]*&lt;head&gt;&lt;meta http-equiv=&quot;Content-Security-Policy&quot; content=&quot;default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;&quot;/,
  );
});

it('has the plain text beside it, in a fold', () => {
  expect(drawn()).toMatch(
    /<details[^>]*><summary[^>]*>The same as plain text.*<pre[^>]*>Hello &amp; “welcome”/s,
  );
});

it('says in words what a calendar shows of the file that comes with it', () => {
  const calendar = { title: 'Appointment', when: 'Thursday', place: 'Room 2', isCancelled: false };
  expect(drawn({ calendar }).replaceAll(/<[^>]+>/g, '|')).toMatch(
    /A calendar file comes with it\|+Title\|+Appointment\|+When\|+Thursday\|+Where\|+Room 2/,
  );
  expect(drawn()).not.toContain('calendar file');
});
