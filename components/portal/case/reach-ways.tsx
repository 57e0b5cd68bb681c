import { Sign } from '#components/portal/case/sign.tsx';
import { type WayInWords, waysInWords } from '#lib/casework/contact/words.ts';
import type { ContactDetails, ContactWay } from '#lib/disclosure/contact-details.ts';
import { logContactPath } from '#lib/paths.ts';

export interface ReachWaysProps {
  readonly contact: ContactDetails;
  /** The case on which a contact can be logged; left out where it cannot. */
  readonly logPath: string | undefined;
  readonly chosen: ContactWay | undefined;
  readonly compact: boolean;
}

/** Which ways of contact may be used, in order, and which never. Nothing here sends or dials by itself. */
export function ReachWays({ contact, logPath, chosen, compact }: ReachWaysProps) {
  const ways = waysInWords(contact);
  const safe = ways.filter(({ isSafe }) => isSafe);
  const unsafe = ways.filter(({ isSafe }) => !isSafe);
  return (
    <div
      className={compact ? 'grid gap-3' : 'grid gap-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]'}
    >
      <ul
        aria-label="Safe to use"
        className="grid content-start gap-1 rounded-small border-2 border-good-edge bg-good px-4 py-2 text-on-good [&_a]:text-current"
      >
        {safe.map((way) => (
          <SafeWay
            key={way.way}
            way={way}
            // A message is what is left by a call.
            wayToLog={way.way === 'voicemail' && contact.callSafe === 'yes' ? 'call' : way.way}
            logPath={logPath}
            isChosen={way.way === chosen}
          />
        ))}
        {safe.length === 0 && <li className="py-2">No way is known to be safe.</li>}
      </ul>
      <ul
        aria-label="Do not use"
        className="grid content-start gap-1 rounded-small border-2 border-urgent-edge bg-urgent px-4 py-2 text-on-urgent"
      >
        {unsafe.map((way) => (
          <UnsafeWay key={way.way} {...way} />
        ))}
        {unsafe.length === 0 && <li className="py-2">Nothing: every way is safe.</li>}
      </ul>
    </div>
  );
}

interface SafeWayProps {
  readonly way: WayInWords;
  readonly wayToLog: ContactWay;
  readonly logPath: string | undefined;
  readonly isChosen: boolean;
}

function SafeWay({ way, wayToLog, logPath, isChosen }: SafeWayProps) {
  const { name, value, caution } = way;
  return (
    <li className="flex gap-2">
      <Sign path="m2 8.5 4 4 8-9" />
      <div className="min-w-0 wrap-anywhere">
        {name}:{' '}
        {logPath === undefined || isChosen ? (
          <bdi className="font-semibold">{value}</bdi>
        ) : (
          // The way goes into the address as a code, the number never.
          <a
            href={logContactPath(logPath, wayToLog)}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            <bdi>{value}</bdi>
            <span className="sr-only">: log it</span>
          </a>
        )}
        {caution !== undefined && <span className="block font-semibold">{caution}.</span>}
        {isChosen ? (
          <Large value={value} />
        ) : (
          <details className="no-print">
            <summary className="min-h-11 w-fit cursor-pointer py-2 text-small">
              Show it large<span className="sr-only">: {name}</span>
            </summary>
            <Large value={value} />
          </details>
        )}
      </div>
    </li>
  );
}

function Large({ value }: { readonly value: string }) {
  return (
    <p className="py-2 font-semibold text-heading-1 tabular-nums">
      <bdi>{value}</bdi>
    </p>
  );
}

function UnsafeWay({ name, isWithheld }: WayInWords) {
  return (
    <li className="flex gap-2 py-1">
      <Sign path="m3 3 10 10M13 3 3 13" />
      <div className="min-w-0">
        <s className="font-semibold">{name}</s> <span className="font-semibold">not safe</span>
        {isWithheld && (
          <span className="block text-small">One was left. It is kept out of view.</span>
        )}
      </div>
    </li>
  );
}
