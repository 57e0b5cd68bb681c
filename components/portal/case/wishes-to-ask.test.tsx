import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WishesToAsk } from './wishes-to-ask.tsx';

const now = Temporal.Instant.from('2026-12-02T11:00:00Z');

const shown = (wishesAt: string | undefined) =>
  renderToStaticMarkup(
    <WishesToAsk
      reference="RS-2345-6789"
      confirmed={{
        wishesAt: wishesAt === undefined ? undefined : Temporal.Instant.from(wishesAt),
        emailAt: undefined,
      }}
      now={now}
    />,
  );

describe('beside the form on which a contact is logged,', () => {
  it('nothing stands while the wishes are fresh, to the twentieth working day', () => {
    expect(shown('2026-11-04T12:00:00Z')).toBe('');
  });

  it.each([
    ['older', '2026-11-03T12:00:00Z', 'confirmed more than 20 working days ago'],
    ['never confirmed', undefined, 'not confirmed with them yet'],
  ])('%s wishes are said to be so, with where to confirm them', (_words, wishesAt, words) => {
    const markup = shown(wishesAt);
    expect(markup).toContain(words);
    expect(markup).toContain('href="/cases/RS-2345-6789/wishes"');
  });
});
