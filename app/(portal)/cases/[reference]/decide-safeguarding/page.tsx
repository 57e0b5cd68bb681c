import { Question } from '#components/portal/case/question.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { decisionFields } from '#lib/casework/safeguarding/fields.ts';
import { readQuestionAsked } from '#lib/data/cases/read-question.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { decide } from './actions.ts';

type Props = PageProps<'/cases/[reference]/decide-safeguarding'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function DecidePage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="decide-safeguarding"
      read={() => readQuestionAsked(reference)}
      draw={({ version, ...asked }, kept) => (
        <>
          <Question reference={reference} {...asked} />
          <p className="mb-6 max-w-prose">
            What you decide stands on the case, with its grounds, for those who work on it.
          </p>
          <VerbForm
            action={decide}
            reference={reference}
            save="Save the decision"
            fields={drawnFields(decisionFields)}
            values={startingValues(decisionFields, { ...kept, seen: `${version}` })}
          />
        </>
      )}
    />
  );
}
