import { CaseBrief } from '#components/portal/case/case-brief.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { closedBeforeInWords } from '#lib/casework/closing/closed-before.ts';
import { readBrief } from '#lib/data/cases/read-case.ts';
import { briefPath, casePath, workPaths } from '#lib/paths.ts';
import { verbTitle } from '../verb-page.tsx';

type Props = PageProps<'/cases/[reference]/brief'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

/** The hand-over brief of a case: one page for the colleague who takes it on, to read or to print. */
export default async function BriefPage({ params }: Props) {
  const { reference } = await params;
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(briefPath(reference), () =>
    readBrief(reference, now),
  );
  const { summary, content } = shown;
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      back={{ href: casePath(reference), label: 'Back to the case' }}
    >
      <CaseBrief
        summary={summary}
        content={content}
        before={content.closing && closedBeforeInWords(content.closing, now)}
        now={now}
      />
    </PortalFrame>
  );
}
