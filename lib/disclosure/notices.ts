import type { Answers, QuestionId } from './questions/current.ts';

/**
 * Pages between questions that tell the person something because of an answer. They are never a
 * question. Their words are content; when they show is here.
 */
interface NoticeRule {
  readonly id: string;
  /** The question after which the notice is shown, at the next question's own address. */
  readonly after: QuestionId;
  /** The journey goes no further while the answer stands. */
  readonly endsJourney: boolean;
  readonly applies: (answers: Answers) => boolean;
}

export const noticeRules = [
  {
    id: 'not-a-member',
    after: 'role',
    endsJourney: true,
    applies: ({ role }) => role === 'neither',
  },
  {
    id: 'under-18',
    after: 'age',
    endsJourney: false,
    applies: ({ age }) => age === 'under-16' || age === '16-17' || age === 'not-sure',
  },
  {
    id: 'not-safe',
    after: 'safe',
    endsJourney: false,
    applies: ({ safe }) => safe === 'no',
  },
  {
    id: 'evidence',
    after: 'when',
    endsJourney: false,
    applies: hasRecentSexualAssault,
  },
  {
    id: 'crisis',
    after: 'effects',
    endsJourney: false,
    applies: ({ effects }) => ticked(effects, 'suicide-self-harm'),
  },
] as const satisfies readonly NoticeRule[];

export type NoticeId = (typeof noticeRules)[number]['id'];

/** @returns whether the answers tell of sexual assault or rape within the last 7 days */
export function hasRecentSexualAssault({ what, when }: Answers): boolean {
  const recent = when === 'last-24-hours' || when === '2-7-days';
  return recent && (ticked(what, 'sexual-assault') || ticked(what, 'rape'));
}

/** @returns whether an option is among the ticked answers of a tick-all question */
export function ticked<Code extends string>(
  answer: readonly Code[] | string | undefined,
  code: Code,
): boolean {
  return Array.isArray(answer) && answer.includes(code);
}
