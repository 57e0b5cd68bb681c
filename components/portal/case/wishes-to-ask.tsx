import { Notice } from '#components/ui/notice.tsx';
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
    <Notice
      tone="care"
      titleId="wishes-to-ask"
      title={
        trust === 'old'
          ? 'Their wishes were confirmed more than 20 working days ago'
          : 'Their wishes were not confirmed with them yet'
      }
    >
      <p>
        If you speak with them, ask whether these are still right.{' '}
        <a
          href={verbPath(reference, 'wishes')}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          Confirm or change their wishes
        </a>
      </p>
    </Notice>
  );
}
