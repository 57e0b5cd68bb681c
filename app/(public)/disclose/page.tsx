import type { Metadata } from 'next';
import { StartPage } from '#components/form/start-page.tsx';
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
      startedAgain={again === undefined ? undefined : hasBegun ? 'kept' : 'gone'}
      carryOn={hasBegun ? addressOf(furthestStep(draft)) : undefined}
    />
  );
}
