import type { Verb } from './workflow.ts';

/** What is said of a verb beside its label: each once, for every page that says it. */
interface VerbWords {
  /** That it was done, where somebody has just done it: a whole sentence. */
  readonly done: string;
  /** What somebody is writing who has its form open: "You were writing: …". */
  readonly draft: string;
}

export const verbWords: Readonly<Record<Verb, VerbWords>> = {
  acknowledge: { done: 'Acknowledged.', draft: 'acknowledgement' },
  assign: { done: 'Assigned.', draft: 'assignment' },
  'log-contact': { done: 'Contact logged.', draft: 'contact' },
  'log-reply': { done: 'Reply logged.', draft: 'reply' },
  wishes: { done: 'Contact wishes confirmed.', draft: 'confirmed contact wishes' },
  'change-wishes': { done: 'Contact wishes changed.', draft: 'changed contact wishes' },
  note: { done: 'Note saved.', draft: 'note' },
  book: { done: 'Appointment booked.', draft: 'appointment' },
  'change-appointment': { done: 'Appointment changed.', draft: 'changed appointment' },
  'cancel-appointment': { done: 'Appointment cancelled.', draft: 'cancelled appointment' },
  'did-not-come': {
    done: 'Saved what became of the appointment.',
    draft: 'outcome of an appointment',
  },
  'hold-appointment': {
    done: 'The appointment is on file.',
    draft: 'notes at an appointment',
  },
  'follow-up': { done: 'Saved how they get the follow-up.', draft: 'follow-up' },
  'give-follow-up': {
    done: 'Saved that they have the follow-up.',
    draft: 'how they got the follow-up',
  },
  task: { done: 'Task added.', draft: 'task' },
  'finish-task': { done: 'Task done.', draft: 'task that is done' },
  move: { done: 'Put off.', draft: 'later date' },
  'write-answers': { done: 'Answers written down.', draft: 'answers' },
  'keep-in-touch': { done: 'Saved what was agreed.', draft: 'keeping in touch' },
  'ask-how-they-are': {
    done: 'The email is on its way. The next one is due after the time that was agreed.',
    draft: 'email that asks how they are',
  },
  'stop-keeping-in-touch': {
    done: 'Keeping in touch has ended.',
    draft: 'end of keeping in touch',
  },
  assess: { done: 'Assessed.', draft: 'assessment' },
  'decide-lowering': { done: 'Decided.', draft: 'decision on a lower level' },
  'safety-plan': { done: 'Safety plan saved.', draft: 'safety plan' },
  'case-conference': {
    done: 'Case conference saved, and its actions are tasks.',
    draft: 'case conference',
  },
  'informal-way': {
    done: 'Saved how the informal way goes.',
    draft: 'how an informal way goes',
  },
  'change-level': { done: 'Level changed.', draft: 'changed level' },
  'add-co-worker': { done: 'Co-worker added.', draft: 'new co-worker' },
  'end-co-worker': { done: 'Co-worker removed.', draft: 'co-worker to remove' },
  cover: { done: 'Opened for cover.', draft: 'cover' },
  'ask-safeguarding-lead': {
    done: 'The safeguarding lead has been asked.',
    draft: 'question to the safeguarding lead',
  },
  'decide-safeguarding': { done: 'Decision saved.', draft: 'safeguarding decision' },
  'change-walls': {
    done: 'Who must not have the case has been changed.',
    draft: 'who must not have the case',
  },
  correct: { done: 'Corrected.', draft: 'correction' },
  'strike-out': { done: 'Struck out.', draft: 'entry to strike out' },
  'put-back': { done: 'Put back.', draft: 'entry to put back' },
  'take-over-draft': { done: 'Taken over, as a note of yours.', draft: 'draft to take over' },
  'discard-draft': { done: 'Draft discarded.', draft: 'draft to discard' },
  'declare-conflict': {
    done: 'You have given the case back, and no longer see it.',
    draft: 'case to give back',
  },
  join: { done: 'Joined to the older case.', draft: 'joining of two cases' },
  'leave-apart': { done: 'Left apart.', draft: 'why two cases stay apart' },
  close: { done: 'The case is closed.', draft: 'closing' },
  reopen: { done: 'The case is open again.', draft: 'reopening' },
};
