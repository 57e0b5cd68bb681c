import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { PlanPaper } from '#components/portal/plan/plan-paper.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { readPlanForPaper } from '#lib/data/cases/safety-plan.ts';
import { casePath, planPaperPath, workPaths } from '#lib/paths.ts';

type Props = PageProps<'/cases/[reference]/safety-plan/print'>;

/** Browsers print the title at the edge of the paper, and name a file by it. */
export const metadata: Metadata = { title: { absolute: 'My plan' } };

/** A safety plan to print and hand over, or to read out. */
export default async function PrintPlanPage({ params }: Props) {
  const { reference } = await params;
  const { visit, shown } = await openPortalPage(planPaperPath(reference), () =>
    readPlanForPaper(reference).then((plan) => ({ plan })),
  );
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      back={{ href: casePath(reference), label: 'Back to the case' }}
      isOffPaper
    >
      <PlanPaper plan={shown.plan} />
    </PortalFrame>
  );
}
