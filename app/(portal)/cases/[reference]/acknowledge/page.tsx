import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { acknowledgeRed } from './actions.ts';

type Props = PageProps<'/cases/[reference]/acknowledge'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function AcknowledgePage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="acknowledge"
      read={() => lookAtCase(reference, 'acknowledge', async () => ({}))}
      draw={() => (
        <>
          <p className="mb-6 max-w-prose">
            This says that you have seen that the case is Red, and that you look after it until
            somebody has it. It is due within four working hours of its arrival to reach the person.
          </p>
          <VerbForm
            action={acknowledgeRed}
            reference={reference}
            save="Acknowledge"
            fields={{}}
            values={{}}
          />
        </>
      )}
    />
  );
}
