import type { QuestionId } from '#lib/disclosure/questions/current.ts';
import type { Wording } from '#lib/disclosure/questions/kinds.ts';

/** What stands beside a question. */
export interface QuestionNote {
  /** Why we ask, and what an answer can change. */
  readonly why: string;
  /** Said before a list that names hard things. */
  readonly contentNote?: Wording;
}

/** Notes on the fifteen questions. What they say of urgency and of teams is what the rules do (triage, routing, notices). */
export const questionNotes: Readonly<Record<QuestionId, QuestionNote>> = {
  about: {
    why: 'So that the next questions fit. If it is about someone else, we do not ask who they are, and we only ever contact you.',
  },
  role: {
    why: 'If you leave contact details, this says which team reads it: the one for students or the one for staff.',
  },
  age: {
    why: 'People under 18 have extra rights to be kept safe. We look at it sooner. If you leave contact details, we may have to act.',
  },
  gender: {
    why: 'Counted with other answers, it shows who is affected most. It can also change which helplines we show.',
  },
  safe: {
    why: 'If someone is not safe, we look at it sooner, and show where to get help right away. If you leave contact details, we may have to act.',
  },
  what: {
    why: 'It tells us how soon to look at it, and which support may fit. If a life may be at risk and you leave contact details, we may have to act.',
    contentNote:
      'The list names many kinds of harm. Some of them are sexual or violent. Take your time, or skip it.',
  },
  often: {
    why: 'It shows if it is still going on. If it is getting worse and you leave contact details, we look at it sooner.',
  },
  when: {
    why: 'Some help works best in the first days, so we look at some things sooner. There is no time limit for telling us.',
  },
  where: {
    why: 'We count it with other answers. So we see which places have to be made safer.',
  },
  who: {
    why: 'Counted with other answers, it shows where harm comes from. If you leave contact details, it helps us plan support that fits. We do not ask for a name.',
  },
  still: {
    why: 'It is less safe to share a home with them, or if they have power over grades, work or housing. If you leave contact details, we look at those sooner.',
  },
  linked: {
    why: 'Some harm is aimed at people for who they are. Counted with other answers, it shows what must get better. It can also change which helplines we show.',
  },
  effects: {
    why: 'It shows which support may fit. If there are thoughts of suicide or self-harm, we show where to get help at once, and look at it sooner. If you leave contact details, we may have to act.',
    contentNote: 'The list names injury, suicide and self-harm. You can skip it.',
  },
  told: {
    why: 'Counted with other answers, it shows whom people turn to. If you leave contact details, it helps us to plan support that fits.',
  },
  help: {
    why: 'If you leave contact details, the person who contacts you can prepare. You are not asking for anything yet, and you can change your mind.',
  },
};
