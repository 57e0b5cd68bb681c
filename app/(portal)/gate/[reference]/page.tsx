import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { GateForm } from '#components/portal/gate-form.tsx';
import { GateWordsCard } from '#components/portal/gate-words-card.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { GateAnsweredError, readGate } from '#lib/data/cases/gate.ts';
import { casePath, gatePath, workPaths } from '#lib/paths.ts';
import { answerQuestion } from './actions.ts';

type Props = PageProps<'/gate/[reference]'>;

/** The reference and no more: titles end up in histories and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: { absolute: parseCaseReference(reference) ?? 'Gate' } };
}

export default async function GateQuestionPage({ params }: Props) {
  const { reference } = await params;
  const { visit, shown } = await openPortalPage(gatePath(reference), () =>
    readGate(reference).catch(undefinedWhereAnswered),
  );
  if (shown === undefined) redirect(casePath(reference));
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.gate}
      back={{ href: workPaths.gate, label: 'All questions' }}
    >
      <GateWordsCard question={shown} now={Temporal.Now.instant()} />
      <GateForm
        action={answerQuestion}
        reference={shown.reference}
        gate={shown.gate}
        people={shown.people}
      />
    </PortalFrame>
  );
}

/** Somebody else was quicker, and this person may read the case by now. */
function undefinedWhereAnswered(error: unknown): undefined {
  if (!(error instanceof GateAnsweredError)) throw error;
}
