import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AppointmentsAhead } from './appointments-ahead.tsx';

const start = Temporal.Instant.from('2026-12-10T14:00:00Z');

const linksAt = (now: Temporal.Instant) => {
  const html = renderToStaticMarkup(
    <AppointmentsAhead
      reference="RS-7K2M-9QXT"
      appointments={[{ entry: 'one', start, minutes: 60, meeting: undefined, isLost: false }]}
      wishes={undefined}
      mayChange
      now={now}
    />,
  );
  return [...html.matchAll(/aria-label="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(
    ([, name = '', shown = '']) => ({ name, shown }),
  );
};

it('an appointment is changed and cancelled until it begins; from then on it is said whether they came', () => {
  const shownAt = (now: Temporal.Instant) => linksAt(now).map(({ shown }) => shown);
  expect(shownAt(start.subtract({ minutes: 1 }))).toEqual(['Open', 'Change', 'Cancel']);
  expect(shownAt(start)).toEqual(['Open', 'Did they come?']);
});

it('what a link beside an appointment is called begins as what stands on it: who says what they see reaches it', () => {
  const links = [...linksAt(start.subtract({ minutes: 1 })), ...linksAt(start)];
  for (const { name, shown } of links) expect(name.startsWith(shown)).toBe(true);
});

it('an appointment by a way that they do not call safe (any more) says so', () => {
  const meeting = { name: 'Amara Osei', way: 'phone', place: '' } as const;
  const shown = (callSafe: 'yes' | 'no') =>
    renderToStaticMarkup(
      <AppointmentsAhead
        reference="RS-7K2M-9QXT"
        appointments={[{ entry: 'one', start, minutes: 60, meeting, isLost: false }]}
        wishes={{ callSafe, teamsSafe: 'no' }}
        mayChange
        now={start.subtract({ hours: 1 })}
      />,
    );
  expect(shown('no')).toContain('They do not call this way safe');
  expect(shown('yes')).not.toContain('They do not call this way safe');
});
