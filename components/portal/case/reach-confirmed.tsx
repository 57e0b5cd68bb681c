import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dayInWords } from '#lib/casework/clock/time-words.ts';
import { trustIn, type WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { verbPath } from '#lib/paths.ts';

export interface ReachConfirmedProps {
  readonly reference: string;
  readonly confirmed: WishesConfirmed;
  /** Whether there is an address that an email may go to. */
  readonly hasEmail: boolean;
  readonly now: Temporal.Instant;
  readonly mayChange: boolean;
}

/** When the person last said that these are their wishes; old ones warn. */
export function ReachConfirmed({
  reference,
  confirmed,
  hasEmail,
  now,
  mayChange,
}: ReachConfirmedProps) {
  const { timeZone } = workingCalendar;
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timeZone).toPlainDate();
  const inWords = (moment: Temporal.Instant) => dayInWords(dayOf(moment), dayOf(now));
  const { wishesAt, emailAt } = confirmed;
  const trust = trustIn(confirmed, now, workingCalendar);
  return (
    <p className={`flex flex-wrap items-center gap-x-3 ${mayChange ? '' : 'py-2.5'}`}>
      {wishesAt === undefined ? (
        <strong>Not confirmed with them since the case was opened: ask them.</strong>
      ) : (
        <span>Last confirmed {inWords(wishesAt)}.</span>
      )}
      {trust === 'old' && (
        <strong>This is more than 20 working days ago: ask whether it is still right.</strong>
      )}
      {hasEmail && (
        <span>
          {emailAt === undefined
            ? 'Email address not read back yet.'
            : `Email address read back ${inWords(emailAt)}.`}
        </span>
      )}
      {mayChange && (
        <a
          href={verbPath(reference, 'wishes')}
          className="no-print inline-flex min-h-9 items-center font-semibold"
        >
          Confirm or change
        </a>
      )}
    </p>
  );
}
