import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LeadRebook, type LeadRebookProps } from './lead-rebook.tsx';

const now = Temporal.Instant.from('2026-12-02T10:00:00Z');

const appointment: LeadRebookProps['appointments'][number] = {
  reference: 'RS-7K2M-9QXT',
  name: 'Sam',
  entry: '00000000-0000-4000-8000-000000000000',
  start: Temporal.Instant.from('2026-12-03T14:00:00Z'),
  colleague: 'Amara Osei',
  why: 'away',
};

const shown = (changes: Partial<typeof appointment>) =>
  renderToStaticMarkup(<LeadRebook appointments={[{ ...appointment, ...changes }]} now={now} />);

it('an appointment to rebook says whose, when, with whom and why not, and its button leads to the change', () => {
  const html = shown({});
  expect(html).toContain('Appointments to rebook (1)');
  expect(html).toMatch(/Sam.*RS-7K2M-9QXT.*tomorrow 14:00.*Amara Osei.* is away that day/s);
  expect(html).toContain(
    'href="/cases/RS-7K2M-9QXT/change-appointment?entry=00000000-0000-4000-8000-000000000000"',
  );
  expect(html).toContain('aria-label="Change RS-7K2M-9QXT"');
});

it.each([
  ['left', 'Amara Osei', /Amara Osei.* does not work here any more/s],
  ['lost', 'Amara Osei', /Amara Osei.* may not have the case any more/s],
  ['left', undefined, /The colleague who was named does not work here any more/],
] as const)('%s, with %s', (why, colleague, words) => {
  expect(shown({ why, colleague })).toMatch(words);
});

it('where nothing is to be rebooked that is said', () => {
  const html = renderToStaticMarkup(<LeadRebook appointments={[]} now={now} />);
  expect(html).toContain('Everybody who has an appointment can keep it.');
});
