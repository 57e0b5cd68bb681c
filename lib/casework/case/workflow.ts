import type { CaseFacts } from '../access/case-facts.ts';
import { actsAsLead, partsIn } from '../access/parts.ts';
import type { Viewer } from '../access/viewer.ts';
import { appointmentVerbs } from './appointment-verbs.ts';
import { openStates, stateNames } from './states.ts';
import { asLead, type VerbRow, workers } from './verb-row.ts';

function whileAsked({ gate }: CaseFacts): string | undefined {
  return gate === 'open'
    ? undefined
    : 'Somebody has yet to say who must not have it: answer that first';
}

function whileConsulted({ nextStep, loweringAskedById }: CaseFacts): string | undefined {
  if (nextStep === 'decide') return 'The safeguarding lead has yet to decide';
  return loweringAskedById === null
    ? undefined
    : 'A second person has yet to decide whether its level is lowered';
}

/** In the order in which they are offered. */
export const workflow = {
  acknowledge: {
    label: 'Acknowledge',
    who: [...workers, 'safeguarding-lead'],
    in: openStates,
    unless: ({ level, isAcknowledged }) => {
      if (level !== 'red') return 'Only a Red case is acknowledged';
      return isAcknowledged ? 'Somebody has acknowledged it' : undefined;
    },
  },
  assign: {
    label: 'Assign',
    who: [...asLead, 'team'],
    in: openStates,
    unless: (facts, viewer) =>
      // Who is of the team takes a case that nobody has; giving it to somebody is for the lead.
      !actsAsLead(viewer, facts) && facts.assignedToId !== null
        ? 'Somebody has this case: the lead reassigns'
        : undefined,
  },
  // Whoever was asked whom the reporter meant has the case to ask them, and writes that down.
  'log-contact': {
    label: 'Log a contact',
    who: [...workers, 'gate-reader'],
    in: openStates,
  },
  'log-reply': {
    label: 'Log a reply',
    who: [...workers, 'gate-reader'],
    // Somebody who writes after it was closed has it opened again.
    in: [...openStates, 'closed'],
  },
  wishes: { label: 'Confirm the wishes', who: [...workers, 'gate-reader'], in: openStates },
  'change-wishes': {
    label: 'Change the wishes',
    who: [...workers, 'gate-reader'],
    in: openStates,
  },
  note: {
    label: 'Note',
    who: [...workers, 'safeguarding-lead', 'gate-reader'],
    in: [...openStates, 'closed'],
  },
  ...appointmentVerbs,
  task: { label: 'Task', who: [...workers, 'safeguarding-lead'], in: openStates },
  'finish-task': {
    label: 'Task done',
    who: [...workers, 'safeguarding-lead'],
    // An email that says that a case is closed may turn out not to have arrived.
    in: [...openStates, 'closed'],
    isInline: true,
  },
  move: {
    label: 'Later',
    who: [...workers, 'safeguarding-lead'],
    in: openStates,
    isOnEntry: true,
  },
  // Of a case that came by a member of staff: the questions are asked later, where they are.
  'write-answers': {
    label: 'Write down answers',
    who: workers,
    in: openStates,
    isOnEntry: true,
  },
  'keep-in-touch': { label: 'Keep in touch', who: workers, in: ['support'] },
  'ask-how-they-are': {
    label: 'Ask how they are',
    who: workers,
    in: ['touch'],
    unless: ({ nextStep }) =>
      nextStep === 'touch' ? undefined : 'Something else is to be done first',
  },
  'stop-keeping-in-touch': {
    label: 'Stop keeping in touch',
    who: workers,
    in: openStates,
    isOnEntry: true,
  },
  assess: { label: 'Assess needs and risk', who: workers, in: openStates },
  'decide-lowering': {
    label: 'Decide on a lower level',
    who: [...asLead, 'safeguarding-lead'],
    in: openStates,
    isOnEntry: true,
    unless: ({ loweringAskedById }, { id }) => {
      if (loweringAskedById === null) return 'Nobody has asked for a lower level';
      return loweringAskedById === id ? 'You asked for it: somebody else decides' : undefined;
    },
  },
  'safety-plan': { label: 'Safety plan', who: workers, in: openStates },
  'case-conference': { label: 'Case conference', who: workers, in: openStates },
  'informal-way': {
    label: 'How the informal way goes',
    who: workers,
    in: openStates,
    isOnEntry: true,
  },
  'change-level': {
    label: 'Change the level',
    who: workers,
    in: openStates,
    unless: ({ isAssessed }) =>
      isAssessed ? 'Its level is that of the assessment: assess again to change it' : undefined,
  },
  'add-co-worker': {
    label: 'Add a co-worker',
    // Not who covers: for a day, and nobody gets lasting access by it.
    who: ['owner', ...asLead],
    in: openStates,
  },
  'end-co-worker': {
    label: 'Remove a co-worker',
    who: ['owner', 'co-worker', ...asLead],
    in: [...openStates, 'closed'],
    isOnEntry: true,
  },
  cover: {
    label: 'Open for cover',
    who: [...asLead, 'team'],
    in: openStates,
    unless: (facts, viewer) =>
      !actsAsLead(viewer, facts) && facts.level !== 'red' && !facts.isOverdue
        ? 'Without its lead only a Red or an overdue case is opened'
        : undefined,
  },
  'ask-safeguarding-lead': {
    label: 'Ask the safeguarding lead',
    who: workers,
    in: openStates,
  },
  'decide-safeguarding': {
    label: 'Decide as safeguarding lead',
    who: ['safeguarding-lead'],
    in: openStates,
    unless: ({ nextStep }) => (nextStep === 'decide' ? undefined : 'Nobody has asked'),
  },
  'change-walls': {
    label: 'Change who must not have it',
    // Not who covers: they could keep owner and lead out.
    who: ['owner', 'co-worker', ...asLead],
    in: [...openStates, 'closed'],
  },
  correct: {
    label: 'Correct',
    who: [...workers, 'safeguarding-lead'],
    in: [...openStates, 'closed'],
    isOnEntry: true,
  },
  // Which entries, and whose: see `mayStrikeOut`.
  'strike-out': {
    label: 'Strike out',
    who: [...workers, 'safeguarding-lead'],
    in: [...openStates, 'closed'],
    isOnEntry: true,
  },
  'put-back': {
    label: 'Put back',
    who: asLead,
    in: [...openStates, 'closed'],
    isOnEntry: true,
  },
  'take-over-draft': {
    label: 'Take over a draft',
    who: asLead,
    in: [...openStates, 'closed'],
    isOnEntry: true,
  },
  'discard-draft': {
    label: 'Discard a draft',
    who: asLead,
    in: [...openStates, 'closed'],
    isInline: true,
    isOnEntry: true,
  },
  'declare-conflict': {
    label: 'I should not have this case',
    who: [...workers, 'safeguarding-lead', 'team'],
    in: [...openStates, 'closed'],
  },
  join: {
    label: 'Join to an older case',
    who: asLead,
    in: openStates,
    to: 'closed',
    isOnPair: true,
    unless: (facts) => whileAsked(facts) ?? whileConsulted(facts),
  },
  'leave-apart': {
    label: 'Leave apart',
    who: asLead,
    in: openStates,
    isOnPair: true,
  },
  close: {
    label: 'Close',
    who: ['owner', ...asLead],
    in: openStates,
    to: 'closed',
    unless: whileConsulted,
  },
  reopen: { label: 'Reopen', who: ['owner', ...asLead], in: ['closed'], to: 'new' },
} as const satisfies Readonly<Record<string, VerbRow>>;

export type Verb = keyof typeof workflow;

export const verbs: readonly Verb[] = Object.keys(workflow).filter(isVerb);

/** Verbs that have a page of their own. */
export const verbsWithPage: readonly Verb[] = verbs.filter(
  (verb) => !('isInline' in workflow[verb]),
);

/** Verbs that a case offers as a whole. */
export const verbsOffered: readonly Verb[] = verbsWithPage.filter(
  (verb) => !('isOnEntry' in workflow[verb] || 'isOnPair' in workflow[verb]),
);

/** @returns whether a text names a verb */
export function isVerb(text: string): text is Verb {
  return Object.hasOwn(workflow, text);
}

/**
 * Whether somebody may do something on a case as it stands. `hidden`: it is not for them, and they are not told that it is there.
 * `not-now`: it is for them, and why not now is said.
 */
export type Possibility =
  | { readonly kind: 'possible' }
  | {
      readonly kind: 'hidden';
      /** Where it is for them, and not for the state of the case: that goes without saying until they try it. */
      readonly why?: string;
    }
  | { readonly kind: 'not-now'; readonly why: string };

/** @returns whether the viewer may do it on a case with these facts */
export function possibilityOf(verb: Verb, viewer: Viewer, facts: CaseFacts): Possibility {
  const row: VerbRow = workflow[verb];
  const parts = partsIn(viewer, facts);
  if (!row.who.some((part) => parts.has(part))) return { kind: 'hidden' };
  if (facts.isJoined) {
    return { kind: 'not-now', why: 'It was joined to an older case, and goes on there' };
  }
  if (!row.in.includes(facts.state)) {
    // That an open case cannot be opened again goes without saying.
    return facts.state === 'closed'
      ? { kind: 'not-now', why: 'The case is closed' }
      : { kind: 'hidden', why: `The case is open: ${stateNames[facts.state]}` };
  }
  const why = row.unless?.(facts, viewer);
  return why === undefined ? { kind: 'possible' } : { kind: 'not-now', why };
}
