import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { ConferencePaper } from '#components/portal/plan/conference-paper.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { readConference } from '#lib/data/cases/case-conference.ts';
import { casePath, conferencePaperPath, workPaths } from '#lib/paths.ts';
import { verbTitle } from '../../verb-page.tsx';

type Props = PageProps<'/cases/[reference]/case-conference/print'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

/** A case conference to print for the file. */
export default async function PrintConferencePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { entry: asked } = await searchParams;
  const entry = typeof asked === 'string' ? asked : '';
  const { visit, shown } = await openPortalPage(conferencePaperPath(reference, entry), () =>
    readConference(reference, entry),
  );
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      back={{ href: casePath(reference), label: 'Back to the case' }}
    >
      <ConferencePaper conference={shown} now={Temporal.Now.instant()} />
    </PortalFrame>
  );
}
