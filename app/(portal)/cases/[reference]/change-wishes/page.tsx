import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { changeWishesFields } from '#lib/casework/contact/change-fields.ts';
import { readWishesToChange } from '#lib/data/cases/change-wishes.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { verbPath } from '#lib/paths.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveChangedWishes } from './actions.ts';

type Props = PageProps<'/cases/[reference]/change-wishes'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function ChangeWishesPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="change-wishes"
      read={() => readWishesToChange(reference)}
      draw={({ values, hasConsent }, kept) => {
        const fields = changeWishesFields({ hasConsent });
        return (
          <>
            <p className="mb-2 max-w-prose">
              On their word alone. The questions stand as they were asked on the form: read out what
              they want to change. What stood here before is kept in the Story.
            </p>
            <p className="mb-6 max-w-prose">
              <a
                href={verbPath(reference, 'change-walls')}
                className="inline-flex min-h-11 items-center"
              >
                Who must not have the case is changed by itself
              </a>
            </p>
            <VerbForm
              action={saveChangedWishes}
              reference={reference}
              save="Save their wishes"
              fields={drawnFields(fields)}
              // A draft holds the whole form: a box that is not ticked in it was not posted.
              values={startingValues(fields, Object.keys(kept).length > 0 ? kept : values)}
            />
          </>
        );
      }}
    />
  );
}
