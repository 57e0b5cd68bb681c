import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AppointmentsAhead } from './appointments-ahead.tsx';

const start = Temporal.Instant.from('2026-12-10T14:00:00Z');

it('what a link beside an appointment is called begins as what stands on it: who says what they see reaches it', () => {
  const html = renderToStaticMarkup(
    <AppointmentsAhead
      reference="RS-7K2M-9QXT"
      appointments={[{ entry: 'one', start, minutes: 60, meeting: undefined, isLost: false }]}
      mayChange
      now={start.add({ hours: 1 })}
    />,
  );
  const links = [...html.matchAll(/aria-label="([^"]*)"[^>]*>([^<]*)<\/a>/g)];
  expect(links).toHaveLength(4);
  for (const [, name = '', shown = ''] of links) expect(name.startsWith(shown)).toBe(true);
});
