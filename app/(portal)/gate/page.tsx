import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { EmptyGate, GateQueue } from '#components/portal/gate/gate-queue.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { listGate } from '#lib/data/cases/gate.ts';
import { workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Gate' };

export default async function GatePage({ searchParams }: PageProps<'/gate'>) {
  const { answered } = await searchParams;
  const reference = typeof answered === 'string' ? parseCaseReference(answered) : undefined;
  const { visit, shown } = await openPortalPage(workPaths.gate, listGate);
  return (
    <PortalFrame visit={visit} current={workPaths.gate}>
      {reference !== undefined && (
        <p
          role="status"
          className="mb-6 rounded-card border border-good-edge bg-good px-5 py-3 text-on-good"
        >
          Thank you. <strong>{reference}</strong> goes on to people who may have it.
        </p>
      )}
      <h1 className="mb-2 text-heading-2">Who did they mean?</h1>
      {shown.length === 0 ? (
        <div className="mt-4">
          <EmptyGate />
        </div>
      ) : (
        <>
          <p className="mb-5 max-w-prose text-ink-soft">
            These reporters wrote who must not be given their case, and it is not certain whom they
            mean. Please answer for each.
          </p>
          <GateQueue questions={shown} now={Temporal.Now.instant()} />
        </>
      )}
    </PortalFrame>
  );
}
