import { Sign } from '#components/portal/case/sign.tsx';
import { type WayInWords, waysInWords } from '#lib/casework/contact/words.ts';
import type { ContactDetails, ContactWay } from '#lib/disclosure/contact-details.ts';
import { logContactPath } from '#lib/paths.ts';

export interface ReachWaysProps {
  readonly contact: ContactDetails;
  /** Without their word no way is one to use: each stands there for who has a ground. */
  readonly mayContact: boolean;
  /** The case on which a contact can be logged; left out where it cannot. */
  readonly logPath: string | undefined;
  /** The way that is about to be used: it stands there large. */
  readonly chosen: ContactWay | undefined;
  /** In a narrow place. */
  readonly isBeside: boolean;
}

/** Which ways of contact may be used, in order, and which never. Nothing here sends or dials by itself. */
export function ReachWays({ contact, mayContact, logPath, chosen, isBeside }: ReachWaysProps) {
  const ways = waysInWords(contact);
  const safe = ways.filter(({ isSafe }) => isSafe);
  const unsafe = ways.filter(({ isSafe }) => !isSafe);
  return (
    <div className="grid gap-1.5 text-small">
      <ul
        aria-label={mayContact ? 'Safe to use' : 'Only with a ground'}
        className={`flex flex-wrap gap-x-6 rounded-small border-2 px-3 py-0.5 [&_a]:text-current ${mayContact ? 'border-good-edge bg-good text-on-good' : 'border-edge bg-surface'} ${isBeside ? 'flex-col' : 'max-md:flex-col'}`}
      >
        {!mayContact && safe.length > 0 && (
          <li className="py-1 font-semibold">Only with a ground</li>
        )}
        {safe.map((way) => (
          <SafeWay
            key={way.way}
            way={way}
            // A message is what is left by a call.
            wayToLog={way.way === 'voicemail' && contact.callSafe === 'yes' ? 'call' : way.way}
            mayContact={mayContact}
            logPath={mayContact ? logPath : undefined}
            isChosen={mayContact && way.way === chosen}
          />
        ))}
        {safe.length === 0 && <li className="py-2">No way is known to be safe.</li>}
      </ul>
      <ul
        aria-label="Do not use"
        className="flex flex-wrap items-center gap-x-6 rounded-small border-2 border-urgent-edge bg-urgent px-3 py-0.5 text-on-urgent"
      >
        {unsafe.map((way) => (
          <UnsafeWay key={way.way} {...way} />
        ))}
        {unsafe.length === 0 && <li>Nothing: every way is safe.</li>}
      </ul>
    </div>
  );
}

interface SafeWayProps {
  readonly way: WayInWords;
  readonly wayToLog: ContactWay;
  readonly mayContact: boolean;
  readonly logPath: string | undefined;
  readonly isChosen: boolean;
}

function SafeWay({ way, wayToLog, mayContact, logPath, isChosen }: SafeWayProps) {
  const { name, value, caution } = way;
  return (
    <li className="flex gap-2">
      {mayContact && (
        <span className="pt-1">
          <Sign path="m2 8.5 4 4 8-9" />
        </span>
      )}
      <div className="min-w-0 wrap-anywhere">
        {name}:{' '}
        {logPath === undefined || isChosen ? (
          <bdi className={isChosen ? 'sr-only' : 'inline-block py-1 font-semibold'}>{value}</bdi>
        ) : (
          // The way goes into the address as a code, the number never.
          <a href={logContactPath(logPath, wayToLog)} className="inline-block py-1 font-semibold">
            <bdi>{value}</bdi>
            <span className="sr-only">: log it</span>
          </a>
        )}
        {isChosen && <Large value={value} />}
        {caution !== undefined && <span className="font-semibold"> {caution}.</span>}
      </div>
    </li>
  );
}

/** What is dialled or read out. */
export function Large({ value }: { readonly value: string }) {
  return (
    <p className="text-heading-2 font-semibold tabular-nums">
      <bdi>{value}</bdi>
    </p>
  );
}

function UnsafeWay({ name, isWithheld }: WayInWords) {
  return (
    <li className="flex gap-2">
      <Sign path="m3 3 10 10M13 3 3 13" />
      <div className="min-w-0">
        <s className="font-semibold">{name}</s> <span className="font-semibold">not safe</span>
        {isWithheld && ', one was left and is kept out of view'}
      </div>
    </li>
  );
}
