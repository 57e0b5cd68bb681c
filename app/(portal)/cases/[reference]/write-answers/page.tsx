import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { answerFields } from '#lib/casework/answers/fields.ts';
import { readAnswersToWrite } from '#lib/data/cases/write-answers.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveAnswers } from './actions.ts';

type Props = PageProps<'/cases/[reference]/write-answers'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function WriteAnswersPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="write-answers"
      read={() => readAnswersToWrite(reference)}
      draw={(values, kept) => (
        <>
          <p className="mb-6 max-w-prose text-ink-soft">
            Nothing here has to be asked. Write down what they said by themselves, or were glad to
            be asked. What is more serious than was known raises the level of the case.
          </p>
          <VerbForm
            action={saveAnswers}
            reference={reference}
            save="Save the answers"
            fields={drawnFields(answerFields)}
            values={startingValues(answerFields, { ...values, ...kept })}
          />
        </>
      )}
    />
  );
}
