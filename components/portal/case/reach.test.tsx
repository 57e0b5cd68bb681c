import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { Reach } from './reach.tsx';

const contact = contactDetailsSchema.parse({
  name: 'Sam',
  phone: '07700 900123',
  callSafe: 'yes',
  email: 'sam@example.org',
  safeDays: ['tuesday'],
  safeTimes: ['afternoon'],
  notTo: 'My aunt in the library',
});
/** A Wednesday. */
const now = Temporal.Instant.from('2026-12-02T10:00:00Z');

const shown = (changes: Partial<Parameters<typeof Reach>[0]> = {}) =>
  renderToStaticMarkup(
    <Reach
      reference="RS-ABCD-EFGH"
      contact={contact}
      agreedTo={{ consent: 'yes', emails: 'not-agreed' }}
      tickedPeople={[]}
      confirmed={{ wishesAt: now, emailAt: undefined }}
      now={now}
      mayLog
      mayChange
      {...changes}
    />,
  );

const addresses = (html: string) => [...html.matchAll(/href="(?<to>[^"]*)"/g)].map(([, to]) => to);

it('leads from a number to the form with its way as a code, and never has a number in an address', () => {
  expect(addresses(shown())).toEqual([
    '/cases/RS-ABCD-EFGH/log-contact?way=call',
    '/cases/RS-ABCD-EFGH/wishes',
  ]);
  expect(addresses(shown({ mayLog: false, mayChange: false }))).toEqual([]);
});

it('says beside a form whether they may be called now', () => {
  expect(shown({ isOnForm: true })).toContain('Not now: next Tue 8 Dec 14:00');
});

it('names a way that is not safe without its address', () => {
  const html = shown();
  expect(html).toContain('<s class="font-semibold">Email</s>');
  expect(html).not.toContain('sam@example.org');
});

it('warns of wishes that were not confirmed, or long ago', () => {
  const old = { wishesAt: now.subtract({ hours: 24 * 60 }), emailAt: undefined };
  expect(shown({ confirmed: old })).toContain('more than 20 working days ago');
  expect(shown({ confirmed: { wishesAt: undefined, emailAt: undefined } })).toContain(
    'Not confirmed with them',
  );
});

it('has beside a form too what is needed while calling', () => {
  const html = shown({ isOnForm: true, chosen: 'call' });
  for (const words of ['Never call', 'If someone else answers', 'My aunt in the library']) {
    expect(html).toContain(words);
  }
});

it.each([
  ['no', 'They do not want to be contacted'],
  ['unasked', 'They were not asked whether we may contact them'],
  ['unaware', 'They do not know of this'],
] as const)(
  'without their word (%s) no way is offered as one to use: it takes a ground',
  (consent, words) => {
    const agreedTo = { consent, emails: 'not-asked' } as const;
    const html = shown({ agreedTo, isOnForm: true });
    expect(html).toContain(words);
    expect(html).toContain('Only with a ground');
    expect(html).not.toContain('Safe to use');
    expect(html).not.toContain('bg-good');
    expect(addresses(html)).not.toContain('/cases/RS-ABCD-EFGH/log-contact?way=call');
  },
);

it('says that they were not asked about emails, and not that they refused', () => {
  const html = shown({ agreedTo: { consent: 'yes', emails: 'not-asked' }, isOnForm: true });
  expect(html).toContain('Not asked');
  expect(html).not.toContain('They did not agree');
});
