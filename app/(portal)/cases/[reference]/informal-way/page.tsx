import { redirect } from 'next/navigation';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { courseFields } from '#lib/casework/informal-way/fields.ts';
import { findInformalWay, readInformalWay } from '#lib/data/cases/informal-way.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { verbPath } from '#lib/paths.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { saveHowItGoes } from './actions.ts';

type Props = PageProps<'/cases/[reference]/informal-way'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function InformalWayPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const entry = await entryIn(searchParams);
  if (entry === '') await goToFirst(reference);
  return (
    <VerbPage
      reference={reference}
      verb="informal-way"
      entry={entry}
      read={() => readInformalWay(reference, entry)}
      draw={({ line, values }, kept) => (
        <>
          <p className="mb-6 max-w-prose">
            <bdi>{line}</bdi>
          </p>
          <VerbForm
            action={saveHowItGoes}
            reference={reference}
            save="Save how it goes"
            fields={drawnFields(courseFields)}
            values={startingValues(courseFields, { ...values, ...kept })}
          />
        </>
      )}
    />
  );
}

/** The address of a task names no way: it leads on to that of the one at which somebody is to look first. */
async function goToFirst(reference: string): Promise<void> {
  const path = verbPath(reference, 'informal-way');
  const { shown } = await openPortalPage(path, () => findInformalWay(reference));
  if (shown !== undefined) redirect(`${path}?${new URLSearchParams({ entry: shown })}`);
}
