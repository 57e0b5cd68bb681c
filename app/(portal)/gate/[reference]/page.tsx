import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Writer } from '#components/forms/kept/writer.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { GateForm } from '#components/portal/gate/gate-form.tsx';
import { GateWordsCard } from '#components/portal/gate/gate-words-card.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { GateAnsweredError } from '#lib/data/cases/at-gate.ts';
import { readGate } from '#lib/data/cases/gate.ts';
import { casePath, gatePath, workPaths } from '#lib/paths.ts';
import { writerOf } from '../../writer-of.ts';
import { answerQuestion } from './actions.ts';

type Props = PageProps<'/gate/[reference]'>;

/** The reference and no more: titles end up in histories and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: { absolute: parseCaseReference(reference) ?? 'Gate' } };
}

export default async function GateQuestionPage({ params }: Props) {
  const { reference } = await params;
  const form = { form: 'gate', reference: parseCaseReference(reference) ?? '' };
  const { visit, shown } = await openPortalPage(gatePath(reference), () =>
    readGate(reference).catch(undefinedWhereAnswered),
  );
  if (shown === undefined) redirect(casePath(reference));
  const { draft, ...question } = shown;
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.gate}
      back={{ href: workPaths.gate, label: 'All questions' }}
    >
      <GateWordsCard question={question} now={Temporal.Now.instant()} />
      <Writer {...(await writerOf(form, visit.viewer.id, draft))}>
        <GateForm
          action={answerQuestion}
          reference={question.reference}
          gate={question.gate}
          seen={question.seen}
          people={question.people}
          values={draft?.values ?? {}}
        />
      </Writer>
    </PortalFrame>
  );
}

/** Somebody else was quicker, and this person may read the case by now. */
function undefinedWhereAnswered(error: unknown): undefined {
  if (!(error instanceof GateAnsweredError)) throw error;
}
