import { type WayInWords, waysInWords } from '#lib/casework/contact-words.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';

/** Which ways of contact may be used, and which never. Addresses are text: nothing here sends or dials by itself. */
export function WaysOfContact({ contact }: { readonly contact: ContactDetails }) {
  const ways = waysInWords(contact);
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <section
        aria-labelledby="safe-ways"
        className="rounded-small border-2 border-good-edge bg-good p-4 text-on-good"
      >
        <h3 id="safe-ways" className="mb-2 text-heading-3">
          Safe to use
        </h3>
        <ul className="grid gap-2">
          {ways
            .filter(({ isSafe }) => isSafe)
            .map((way) => (
              <SafeWay key={way.way} {...way} />
            ))}
        </ul>
      </section>
      <section
        aria-labelledby="unsafe-ways"
        className="rounded-small border-2 border-urgent-edge bg-urgent p-4 text-on-urgent"
      >
        <h3 id="unsafe-ways" className="mb-2 text-heading-3">
          Do not use
        </h3>
        <ul className="grid gap-2">
          {ways
            .filter(({ isSafe }) => !isSafe)
            .map((way) => (
              <UnsafeWay key={way.way} {...way} />
            ))}
          {ways.every(({ isSafe }) => isSafe) && <li>Nothing: every way is safe.</li>}
        </ul>
      </section>
    </div>
  );
}

function SafeWay({ name, value, caution }: WayInWords) {
  return (
    <li className="flex gap-2">
      <Sign path="m2 8.5 4 4 8-9" />
      <div className="min-w-0 wrap-anywhere">
        {name}: <bdi className="font-semibold">{value}</bdi>
        {caution !== undefined && <span className="block font-semibold">{caution}.</span>}
      </div>
    </li>
  );
}

function UnsafeWay({ name, isWithheld }: WayInWords) {
  return (
    <li className="flex gap-2">
      <Sign path="m3 3 10 10M13 3 3 13" />
      <div className="min-w-0">
        <span className="font-semibold">{name}: not safe</span>
        {isWithheld && (
          <span className="block text-small">One was left. It is kept out of view.</span>
        )}
      </div>
    </li>
  );
}

function Sign({ path }: { readonly path: string }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      className="mt-1.5 size-4 shrink-0 fill-none stroke-current stroke-3"
    >
      <path d={path} />
    </svg>
  );
}
