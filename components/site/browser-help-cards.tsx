import { browserHelp, browserHelpLabels } from '#lib/content/safety.ts';

/** For each browser and device: how to open a private window, and how to delete one visit. */
export function BrowserHelpCards() {
  return (
    <ul className="grid gap-4">
      {browserHelp.map(({ id, name, devices }) => (
        <li key={id} id={id} className="card p-5 sm:p-6">
          <h3 className="text-heading-3">{name}</h3>
          <div className="mt-3 grid gap-x-8 gap-y-5 md:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
            {devices.map(({ device, openPrivately, deleteOne }) => (
              <div key={device}>
                <h4 className="font-semibold">{device}</h4>
                <dl className="mt-1 grid gap-2">
                  <div>
                    <dt className="text-small text-ink-soft">{browserHelpLabels.openPrivately}</dt>
                    <dd>{openPrivately}</dd>
                  </div>
                  <div>
                    <dt className="text-small text-ink-soft">{browserHelpLabels.deleteOne}</dt>
                    <dd>{deleteOne}</dd>
                  </div>
                </dl>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
