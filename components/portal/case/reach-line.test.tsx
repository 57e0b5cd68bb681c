import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { ReachLine } from './reach-line.tsx';

const contact = contactDetailsSchema.parse({
  name: 'Sam',
  phone: '07700 900123',
  callSafe: 'yes',
  email: 'sam@example.org',
  safeDays: ['tuesday'],
  safeTimes: ['afternoon'],
  neverCall: 'Never after six',
});

const shown = (changes: Partial<Parameters<typeof ReachLine>[0]> = {}) =>
  renderToStaticMarkup(
    <ReachLine
      contact={contact}
      agreedTo={{ consent: 'yes' }}
      tickedPeople={[]}
      logPath="RS-ABCD-EFGH"
      now={Temporal.Instant.from('2026-12-02T10:00:00Z')}
      isOnForm={false}
      {...changes}
    />,
  );

/** What is in sight while nothing is opened. */
const closed = (html: string) => html.split('<details')[0] ?? '';

it('says whether they may be called now, and the first safe way; the rest is in the fold', () => {
  const html = shown();
  expect(closed(html)).toContain('Not now: next Tue 8 Dec 14:00');
  expect(closed(html)).toContain('href="/cases/RS-ABCD-EFGH/log-contact?way=call"');
  // Wherever a number can be pressed.
  expect(closed(html)).toContain('Never after six');
  expect(html).not.toContain('sam@example.org');
});

it.each([
  ['no', 'They do not want to be contacted'],
  ['unasked', 'They were not asked whether we may contact them'],
  ['unaware', 'They do not know of this'],
] as const)('offers no way in it without their word: %s', (consent, words) => {
  const html = closed(shown({ agreedTo: { consent } }));
  expect(html).toContain(words);
  expect(html).not.toContain('07700 900123');
});

it('says that the details cannot be opened', () => {
  const html = shown({ contact: undefined });
  expect(html).toContain('cannot be opened now');
  expect(html).not.toContain('<details');
});
