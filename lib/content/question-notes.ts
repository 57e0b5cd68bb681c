import type { Wording } from '#lib/disclosure/question-kinds.ts';
import type { QuestionId } from '#lib/disclosure/questions.ts';

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
    why: 'So that the next questions fit. If it is about someone else, we never ask for their details, and we only ever contact you.',
  },
  role: {
    why: 'If you leave contact details, this says which team reads it: the one for students or the one for staff.',
  },
  age: {
    why: 'People under 18 have extra rights to be kept safe. If you leave contact details, that can mean that we have to act. We look at it sooner, too.',
  },
  gender: {
    why: 'Counted with other answers, it shows who is affected most. It does not change how we treat you.',
  },
  safe: {
    why: 'If someone is not safe, we look at it sooner. We also show you where to get help right away.',
  },
  what: {
    why: 'It tells us how soon to look at it, and which support may fit. You can tick more than one.',
    contentNote:
      'The list names many kinds of harm. Some of them are sexual or violent. Take your time, or skip it.',
  },
  often: {
    why: 'It shows if it is still going on. If it is getting worse, we look at it sooner.',
  },
  when: {
    why: 'Some help works best in the first days. There is no time limit for telling us.',
  },
  where: {
    why: 'Counted with other answers, it shows which places need to become safer.',
  },
  who: {
    why: 'It helps to plan support that keeps you apart if you want that. We do not ask for a name, and nobody is told because of a tick here.',
  },
  still: {
    why: 'If it is hard to avoid them, we look at it sooner. It also helps us to plan how to contact you with care.',
  },
  linked: {
    why: 'Some harm is aimed at people for who they are. Counted with other answers, it shows where the University must do better.',
  },
  effects: {
    why: 'It shows what kind of support may fit. If someone thinks of suicide or self-harm, we show where to get help at once, and look at it sooner.',
    contentNote: 'The list names injury, suicide and self-harm. You can skip it.',
  },
  told: {
    why: 'So that you need not say the same thing twice. We do not contact any of them because of your answer.',
  },
  help: {
    why: 'If you leave contact details, the person who contacts you can prepare. You are not asking for anything yet, and you can change your mind.',
  },
};
