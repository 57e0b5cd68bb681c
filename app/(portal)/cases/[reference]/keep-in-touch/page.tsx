import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { keepingInTouchFields } from '#lib/casework/keeping-in-touch/fields.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveKeepingInTouch } from './actions.ts';

type Props = PageProps<'/cases/[reference]/keep-in-touch'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function KeepInTouchPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="keep-in-touch"
      read={() => lookAtCase(reference, 'keep-in-touch', async () => ({}))}
      draw={(_, kept) => (
        <>
          <p className="mb-6 max-w-prose">
            They would like us to keep in touch, about once a month. The next step is then to ask
            them how they are, twenty working days after they were last reached (five in a Red
            case), and so on until it ends. Where email is safe, it is ready to go: one press sends
            it.
          </p>
          <VerbForm
            action={saveKeepingInTouch}
            reference={reference}
            save="It was agreed"
            fields={drawnFields(keepingInTouchFields)}
            values={startingValues(keepingInTouchFields, kept)}
          />
        </>
      )}
    />
  );
}
