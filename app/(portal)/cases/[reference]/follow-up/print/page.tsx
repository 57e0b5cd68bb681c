import type { Metadata } from 'next';
import { LetterPreview } from '#components/portal/case/letter-preview.tsx';
import { OutOfDate } from '#components/portal/case/out-of-date.tsx';
import { PrintHint } from '#components/portal/case/print-hint.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { readFollowUpForPaper } from '#lib/data/follow-up/paper.ts';
import { casePath, followUpPaperPath, workPaths } from '#lib/paths.ts';
import { entryIn } from '../../verb-page.tsx';

type Props = PageProps<'/cases/[reference]/follow-up/print'>;

/** Browsers print the title at the edge of the paper, and name a file by it. */
export const metadata: Metadata = { title: { absolute: 'Letter' } };

/** A follow-up that was approved, to print and hand over, or to read out, once more. */
export default async function PrintFollowUpPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const entry = await entryIn(searchParams);
  const { visit, shown } = await openPortalPage(followUpPaperPath(reference, entry), () =>
    readFollowUpForPaper(reference, entry),
  );
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      back={{ href: casePath(reference), label: 'Back to the case' }}
      isOffPaper
    >
      <h1 className="no-print mb-4 text-heading-2">The letter, as it was approved</h1>
      <PrintHint />
      {shown.outOfDate.length > 0 && <OutOfDate sentences={shown.outOfDate} isGiven={false} />}
      <LetterPreview
        id="letter"
        title="As it was approved"
        letter={shown.letter}
        isHeldBack={shown.outOfDate.length > 0}
      />
    </PortalFrame>
  );
}
