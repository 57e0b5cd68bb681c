import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { BothCases } from '#components/portal/people/both-cases.tsx';
import { BothWishes } from '#components/portal/people/both-wishes.tsx';
import { WhatJoiningDoes } from '#components/portal/people/what-joining-does.tsx';
import { joinFields } from '#lib/casework/people/pair-fields.ts';
import { entryOfPair } from '#lib/data/people/pair-draft.ts';
import { readPair } from '#lib/data/people/read-pair.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveJoining } from './actions.ts';

type Props = PageProps<'/cases/[reference]/join'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function JoinPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { with: other, entry: kept } = await searchParams;
  const entry = entryOfPair(reference, other, kept);
  return (
    <VerbPage
      reference={reference}
      verb="join"
      entry={entry}
      read={() => readPair(reference, 'join', other, { entry })}
      draw={(pair, kept) => (
        <>
          <BothCases newer={reference} pair={pair} />
          <BothWishes wishes={pair.wishes} />
          <WhatJoiningDoes
            older={pair.older.reference}
            isClosed={pair.older.state === 'closed'}
            owner={pair.olderOwner}
          />
          <VerbForm
            action={saveJoining}
            reference={reference}
            save="Join them"
            fields={drawnFields(joinFields)}
            values={startingValues(joinFields, {
              // That they checked another pair says nothing of this one.
              ...(kept.other === pair.older.reference && kept),
              other: pair.older.reference,
              entry: entryOfPair(reference, pair.older.reference, undefined) ?? '',
              seen: `${pair.version}`,
            })}
          />
        </>
      )}
    />
  );
}
