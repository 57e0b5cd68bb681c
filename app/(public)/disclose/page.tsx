import type { Metadata } from 'next';
import { StartPage } from '#components/disclose/start-page.tsx';
import { furthestStep, visit } from '#lib/disclosure/journey.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import { type DraftCookie, readDraftCookie } from '#lib/sealing/draft-cookie.ts';
import { start } from './actions.ts';
import { addressOf, hasAnswers } from './open-step.ts';

export const metadata: Metadata = {
  title: 'Before you start',
  robots: { index: false, follow: false },
};

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function Page({ searchParams }: Props) {
  const { again } = await searchParams;
  const cookie = await readDraftCookie();
  return (
    <StartPage
      action={start}
      startedAgain={again === undefined ? undefined : whatIsLeft(cookie)}
      carryOn={hasAnswers(cookie) ? addressOf(furthestStep(cookie.draft)) : undefined}
    />
  );
}

/**
 * Says what ran out of time, by what the browser holds and not by the address: that stays in the history when the person has
 * left. An answer that came too late stands alone, ahead of where its draft has come to.
 */
function whatIsLeft(cookie: DraftCookie): 'gone' | 'kept' | undefined {
  if (cookie.kind === 'unreadable' || cookie.kind === 'expired') return 'gone';
  if (cookie.kind !== 'draft') return undefined;
  const { draft } = cookie;
  const isAhead = questions.some(
    ({ id }) => draft.answers[id] !== undefined && visit(draft, id).show === 'elsewhere',
  );
  return isAhead ? 'kept' : undefined;
}
