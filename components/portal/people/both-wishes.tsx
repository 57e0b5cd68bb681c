import type { Wishes } from '#lib/casework/contact/change-fields.ts';
import { type WishOfTwo, wishesOfTwo } from '#lib/casework/contact/wishes-in-words.ts';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';

export interface BothWishesProps {
  readonly wishes: {
    readonly newer: Wishes;
    readonly older: Wishes;
    readonly until: Wishes;
    readonly consent: { readonly newer: ContactConsent; readonly older: ContactConsent };
  };
}

/** The contact wishes of two cases side by side, what differs first, with what holds once they are joined. */
export function BothWishes({ wishes: { newer, older, until, consent } }: BothWishesProps) {
  const { differing, same } = wishesOfTwo(older, newer, until);
  return (
    <section aria-labelledby="both-wishes" className="mb-6 max-w-prose">
      <h2 id="both-wishes" className="mb-2 text-heading-3">
        Their contact wishes
      </h2>
      <p className="mb-3">{whatHolds(differing.length > 0, consent)}</p>
      {differing.length > 0 && <Differing list={differing} />}
      {same.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {`The same in both (${same.length})`}
          </summary>
          <dl className="grid gap-2 pt-1">
            {same.map(({ name, term, older: words }) => (
              <div key={name}>
                <dt className="text-small text-ink-soft">{term}</dt>
                <dd>
                  <Words>{words}</Words>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function whatHolds(
  isAnyDifferent: boolean,
  { newer, older }: BothWishesProps['wishes']['consent'],
) {
  if (newer !== 'yes') {
    return 'The newer ones are not the person’s own: they did not agree to be contacted there. The older ones go on to hold.';
  }
  if (older === 'no') {
    return 'In the older case they do not want to be contacted. That goes on to hold until they say otherwise, and the lead decides how to go on.';
  }
  return isAnyDifferent
    ? 'These differ. Whoever knows a person’s number can send a disclosure, so what is stricter holds until you ask the person which are right.'
    : 'They are the same in both. They are to be confirmed with the person.';
}

function Differing({ list }: { readonly list: readonly WishOfTwo[] }) {
  return (
    <dl className="border-t border-line">
      {list.map(({ name, term, older, newer, until }) => (
        <div key={name} className="border-b border-line py-3">
          <dt className="mb-1 font-semibold">{term}</dt>
          <dd className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
            <Side label="Older">{older}</Side>
            <Side label="Newer">{newer}</Side>
            <Side label="Until they are asked">{until}</Side>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Side({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <p className="min-w-0">
      <span className="block text-small text-ink-soft">{label}</span>
      <Words>{children}</Words>
    </p>
  );
}

function Words({ children }: { readonly children: string }) {
  return (
    <bdi className="whitespace-pre-line wrap-anywhere">
      {children === '' ? 'Nothing was said' : children}
    </bdi>
  );
}
