import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { stricterOf } from '#lib/casework/contact/stricter-of.ts';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { BothWishes } from './both-wishes.tsx';

const phone = { phone: '07700 900123', callSafe: 'yes' } as const;
const older = contactDetailsSchema.parse({
  ...phone,
  neverCall: 'Never after six',
  answeredByOther: 'wrong-number',
});
const newer = contactDetailsSchema.parse({ ...phone, neverCall: '' });
const until = stricterOf(older, newer);
const consent = { newer: 'yes', older: 'yes' } as const;

it('two sets of wishes stand side by side, what differs first, with what holds until the person is asked', () => {
  const html = renderToStaticMarkup(<BothWishes wishes={{ older, newer, until, consent }} />);
  const [differing = '', same = ''] = html.split('<details');
  const words = differing.replaceAll(/<[^>]+>/g, '|');
  expect(words).toMatch(
    /When never to call\|+Older\|+Never after six\|+Newer\|+Nothing was said\|+Until they are asked\|+Never after six/,
  );
  expect(words).toMatch(/If someone else answers\|+Older\|+Say it is a wrong number/);
  expect(differing).not.toContain('07700 900123');
  expect(same).toContain('07700 900123');
});

it('says that nothing changes by what somebody else passed on', () => {
  const passedOn = { newer: 'unasked', older: 'yes' } as const;
  const html = renderToStaticMarkup(
    <BothWishes wishes={{ older, newer, until: older, consent: passedOn }} />,
  );
  expect(html).toContain('not the person’s own');
});
