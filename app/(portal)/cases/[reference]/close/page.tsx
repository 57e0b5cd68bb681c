import { ClosingChecklist } from '#components/portal/case/closing-checklist.tsx';
import { ClosingEmails } from '#components/portal/case/closing-emails.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { closingFields } from '#lib/casework/closing/fields.ts';
import { readClosing } from '#lib/data/cases/closing-checklist.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { finishOpenTask, saveClosing } from './actions.ts';

type Props = PageProps<'/cases/[reference]/close'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function ClosePage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="close"
      read={() => readClosing(reference)}
      draw={({ version, emailsToGo, isUnreached, unreached, wishedNone, ...open }, kept) => {
        const fields = closingFields({
          openTasks: open.tasks.filter(({ ends, isPromised }) => ends && !isPromised).length,
          mayEmail: emailsToGo !== undefined,
          wishedNone,
          unreached,
        });
        return (
          <>
            <p className="mb-6 max-w-prose">
              Nothing is due on a closed case. It can be opened again at any time, and late notes
              can be added.
            </p>
            <ClosingChecklist
              reference={reference}
              {...open}
              now={Temporal.Now.instant()}
              taskDone={finishOpenTask}
            />
            <VerbForm
              action={saveClosing}
              reference={reference}
              save="Close the case"
              fields={drawnFields(fields)}
              values={startingValues(fields, {
                ...(isUnreached && { outcome: 'not-reached' }),
                ...kept,
                seen: `${version}`,
              })}
            >
              <ClosingEmails emails={emailsToGo} />
            </VerbForm>
          </>
        );
      }}
    />
  );
}
