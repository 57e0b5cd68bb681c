/** How far a case has come. A case that is reopened is new again. */
export const caseStates = ['new', 'assigned', 'reaching', 'support', 'touch', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

/** States of a case that is being worked on. */
export const openStates = ['new', 'assigned', 'reaching', 'support', 'touch'] as const;

/** States as the portal names them. */
export const stateNames: Readonly<Record<CaseState, string>> = {
  new: 'New',
  assigned: 'Assigned',
  reaching: 'Reaching them',
  support: 'In support',
  touch: 'Keeping in touch',
  closed: 'Closed',
};

/** What is to be done next on an open case: it always has one, and the moment by which it is due. */
export const nextSteps = [
  'contact',
  'attempt',
  'consult',
  'decide',
  'door',
  'lead',
  'agree',
  'touch',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** What is due first on an open case: that somebody acknowledges that it is Red comes before its next step. */
export type ToDo = NextStep | 'acknowledge';

/** Next steps as the portal names them. */
export const nextStepNames: Readonly<Record<NextStep, string>> = {
  contact: 'First contact',
  attempt: 'Try to reach them again',
  consult: 'Ask the safeguarding lead',
  decide: 'The safeguarding lead decides',
  door: 'Close with the door open',
  lead: 'The lead decides how to go on',
  agree: 'Agree what happens next',
  touch: 'Keep in touch',
};

/** The same, with what may come before them. */
export const toDoNames: Readonly<Record<ToDo, string>> = {
  acknowledge: 'Acknowledge it',
  ...nextStepNames,
};

/** The same where there is little room: twenty letters or so. */
export const shortToDoNames: Readonly<Record<ToDo, string>> = {
  ...toDoNames,
  attempt: 'Try them again',
  consult: 'Ask safeguarding',
  decide: 'Safeguarding decides',
  door: 'Close, door open',
  lead: 'The lead decides',
  agree: 'Agree what is next',
};
