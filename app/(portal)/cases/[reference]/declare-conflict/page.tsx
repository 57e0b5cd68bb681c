import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { giveBack } from './actions.ts';

type Props = PageProps<'/cases/[reference]/declare-conflict'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function DeclareConflictPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="declare-conflict"
      read={() => lookAtCase(reference, 'declare-conflict', async () => ({}))}
      draw={() => (
        <>
          <p className="mb-6 max-w-prose">
            Do you know somebody in it, or is there any other reason? You need not say which. The
            case goes back to its lead, and from then on you do not see it any more.
          </p>
          <VerbForm
            action={giveBack}
            reference={reference}
            save="Give the case back"
            fields={{}}
            values={{}}
          />
        </>
      )}
    />
  );
}
