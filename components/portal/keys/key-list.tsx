import { keyGroups } from '#lib/casework/keys/desk-keys.ts';

/** What each key does, by where it does it. */
export function KeyList() {
  return (
    <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {keyGroups.map(({ title, keys }) => (
        <section key={title} className="break-inside-avoid">
          <h3 className="mb-1 font-sans text-small font-semibold text-ink-soft">{title}</h3>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 text-small">
            {keys.map((one) => (
              <div key={one.keys} className="col-span-2 grid grid-cols-subgrid items-baseline">
                <dt>
                  <kbd className="inline-block min-w-7 rounded-small border border-b-2 border-edge bg-page px-1.5 text-center font-sans font-semibold whitespace-nowrap">
                    {one.keys}
                  </kbd>
                </dt>
                <dd>{one.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
