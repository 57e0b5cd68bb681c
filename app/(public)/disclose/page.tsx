import type { Metadata } from 'next';
import { StartPage } from '#components/form/start-page.tsx';
import type { Draft } from '#lib/disclosure/draft.ts';
import { furthestStep } from '#lib/disclosure/journey.ts';
import { readDraftCookie } from '#lib/sealing/draft-cookie.ts';
import { start } from './actions.ts';
import { addressOf } from './open-step.ts';

export const metadata: Metadata = {
  title: 'Before you start',
  robots: { index: false, follow: false },
};

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function Page({ searchParams }: Props) {
  const { again } = await searchParams;
  const brought = await readDraftCookie();
  const draft = brought.kind === 'draft' ? brought.draft : undefined;
  const hasBegun = draft !== undefined && Object.keys(draft.answers).length > 0;
  return (
    <StartPage
      action={start}
      startedAgain={again === undefined ? undefined : whatIsLeft(draft)}
      carryOn={hasBegun ? addressOf(furthestStep(draft)) : undefined}
    />
  );
}

/** An answer that came too late stands alone in its draft. More than one: another tab goes on, and nothing was lost. */
function whatIsLeft(draft: Draft | undefined): 'gone' | 'kept' | undefined {
  switch (Object.keys(draft?.answers ?? {}).length) {
    case 0:
      return 'gone';
    case 1:
      return 'kept';
    default:
      return undefined;
  }
}
