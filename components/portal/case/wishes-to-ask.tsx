import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { trustIn, type WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { verbPath } from '#lib/paths.ts';

export interface WishesToAskProps {
  readonly reference: string;
  readonly confirmed: WishesConfirmed;
  readonly now: Temporal.Instant;
}

/** Says beside a form that the wishes by which somebody acts are old, or were never confirmed; it stops nobody. */
export function WishesToAsk({ reference, confirmed, now }: WishesToAskProps) {
  const trust = trustIn(confirmed, now, workingCalendar);
  if (trust === 'fresh') return null;
  return (
    <p className="mb-3 rounded-small border border-care-edge bg-care px-3 py-1 text-small leading-snug text-on-care">
      <strong>
        {trust === 'old'
          ? 'Their wishes were confirmed more than 20 working days ago.'
          : 'Their wishes were not confirmed with them yet.'}
      </strong>{' '}
      If you speak with them, ask.{' '}
      <a
        href={verbPath(reference, 'wishes')}
        className="inline-flex min-h-6 items-center font-semibold text-current"
      >
        Confirm or change
      </a>
    </p>
  );
}
