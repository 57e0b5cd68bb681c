import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { AdministrationMatters } from '#components/portal/installation/administration-matters.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { readAdministration } from '#lib/data/running/administration.ts';
import { workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Installation' };

export default async function InstallationPage() {
  const { visit, shown } = await openPortalPage(workPaths.installation, readAdministration);
  return (
    <PortalFrame visit={visit} current={workPaths.installation}>
      <h1 className="mb-2 text-heading-2">Installation</h1>
      <p className="mb-5 max-w-prose text-ink-soft">
        What needs an administrator. Nothing of what anybody told us is shown here.
      </p>
      {shown.matters.length === 0 ? (
        <div className="card card-way max-w-prose p-6">
          <h2 className="mb-2 text-heading-3">
            {shown.isWorking ? 'All is well' : 'Nothing else was reported'}
          </h2>
          <p>
            A key that is missing, an email provider that refuses our emails: it appears here when
            it happens.
          </p>
        </div>
      ) : (
        <AdministrationMatters
          matters={shown.matters}
          today={Temporal.Now.plainDateISO(workingCalendar.timeZone)}
        />
      )}
    </PortalFrame>
  );
}
