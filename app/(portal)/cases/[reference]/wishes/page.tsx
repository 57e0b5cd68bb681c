import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { wishesFields } from '#lib/casework/contact/wishes-fields.ts';
import { readWishes } from '#lib/data/cases/wishes.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { verbPath } from '#lib/paths.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveWishes } from './actions.ts';

type Props = PageProps<'/cases/[reference]/wishes'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function WishesPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="wishes"
      read={() => readWishes(reference)}
      draw={({ version, asked }, kept) => {
        const fields = wishesFields(asked);
        return (
          <>
            <p className="mb-6 max-w-prose">
              Go through them together: each way, the hours, who else may answer, and what we do if
              we cannot reach them.{' '}
              <a href={verbPath(reference, 'change-wishes')}>Change what is different</a>, or say
              that it is all still right.
            </p>
            <VerbForm
              action={saveWishes}
              reference={reference}
              fields={drawnFields(fields)}
              values={startingValues(fields, { ...kept, seen: `${version}` })}
            />
          </>
        );
      }}
    />
  );
}
