import type { Fields } from '#lib/forms/field.ts';
import { answerFields } from '../answers/fields.ts';
import {
  appointmentFields,
  cancellingFields,
  changeFields,
  outcomeFields,
} from '../appointments/fields.ts';
import { assessmentFields } from '../assessment/fields.ts';
import { loweringFields } from '../assessment/lowering-fields.ts';
import { assignmentFields } from '../assignment/fields.ts';
import type { Verb } from '../case/workflow.ts';
import { closingFields, reopeningFields } from '../closing/fields.ts';
import { coWorkerFields, formerCoWorkerFields } from '../co-workers/fields.ts';
import { conferenceFields } from '../conference/fields.ts';
import { changeWishesFields } from '../contact/change-fields.ts';
import { contactFields } from '../contact/fields.ts';
import { correctableFields } from '../correcting/fields.ts';
import { coverFields } from '../cover/fields.ts';
import { followUpFields } from '../follow-up/fields.ts';
import { givingFields } from '../follow-up/giving-fields.ts';
import { courseFields } from '../informal-way/fields.ts';
import {
  askingHowFields,
  keepingInTouchFields,
  stoppingFields,
} from '../keeping-in-touch/fields.ts';
import { levelFields } from '../level/fields.ts';
import { meetingFields } from '../meeting/fields.ts';
import { messageFields } from '../messages/fields.ts';
import { movingFields } from '../moving/fields.ts';
import { noteFields } from '../notes/fields.ts';
import { joinFields, leaveApartFields } from '../people/pair-fields.ts';
import { consultationFields, decisionFields } from '../safeguarding/fields.ts';
import { safetyPlanFields } from '../safety-plan/fields.ts';
import { puttingBackFields, strikingFields } from '../striking/fields.ts';
import { taskFields } from '../tasks/fields.ts';
import { wallFields } from '../walls/fields.ts';

const everyWay = {
  emailSafe: 'yes',
  callSafe: 'yes',
  textSafe: 'yes',
  voicemailSafe: 'yes',
  teamsSafe: 'yes',
} as const;

const anyAppointment = {
  people: [],
  self: '',
  wishes: { ...everyWay, preference: 'any' },
  mayEmail: true,
};

/** The fields of each form on a case, whoever may be chosen in them. */
const fieldsOf: Readonly<Record<Verb, Fields>> = {
  acknowledge: {},
  assign: assignmentFields([]),
  'log-contact': contactFields(everyWay, { asksConsent: true }),
  'log-reply': messageFields({ email: 'any' }),
  wishes: {},
  'change-wishes': changeWishesFields({ hasConsent: false }),
  note: noteFields,
  book: appointmentFields(anyAppointment),
  'change-appointment': changeFields(anyAppointment),
  'cancel-appointment': cancellingFields({ mayEmail: true }),
  'did-not-come': outcomeFields,
  'hold-appointment': meetingFields({
    people: [],
    self: '',
    address: '',
    toReadOut: [],
    numbers: { wrong: [], unchecked: [] },
  }),
  'follow-up': followUpFields({
    mayEmail: true,
    wished: undefined,
    toReadOut: [],
    numbers: { wrong: [], unchecked: [] },
  }),
  'give-follow-up': givingFields({ isSaid: true, toReadOut: [], isOutOfDate: true }),
  task: taskFields([], ''),
  'finish-task': {},
  move: movingFields,
  'write-answers': answerFields,
  'keep-in-touch': keepingInTouchFields,
  'ask-how-they-are': askingHowFields,
  'stop-keeping-in-touch': stoppingFields,
  assess: assessmentFields,
  'decide-lowering': loweringFields,
  'safety-plan': safetyPlanFields([], ''),
  'case-conference': conferenceFields([]),
  'informal-way': courseFields,
  'change-level': levelFields,
  'add-co-worker': coWorkerFields([]),
  'end-co-worker': formerCoWorkerFields([]),
  cover: coverFields([]),
  'ask-safeguarding-lead': consultationFields,
  'decide-safeguarding': decisionFields,
  'change-walls': wallFields([], []),
  correct: correctableFields,
  'strike-out': strikingFields,
  'put-back': puttingBackFields,
  'take-over-draft': {},
  'discard-draft': {},
  'declare-conflict': {},
  join: joinFields,
  'leave-apart': leaveApartFields,
  close: closingFields({
    openTasks: 1,
    mayEmail: true,
    wishedNone: false,
    unreached: { kind: 'possible', hasLetter: true },
  }),
  reopen: reopeningFields,
};

/** @returns the fields of the form of a verb by name; lists of colleagues are empty in it */
export function fieldsOfForm(form: Verb): Fields {
  return fieldsOf[form];
}

/** @returns the names of the fields of a form into which somebody types words, in its order; no code is among them */
export function typedFieldsOf(verb: Verb): readonly string[] {
  return Object.entries(fieldsOf[verb]).flatMap(([name, { kind }]) =>
    kind === 'line' || kind === 'lines' ? [name] : [],
  );
}
