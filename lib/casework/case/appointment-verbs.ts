import { openStates } from './states.ts';
import { type VerbRow, workers } from './verb-row.ts';

/** What can be done about an appointment, from its booking to what is written of it afterwards: part of the workflow. */
export const appointmentVerbs = {
  book: { label: 'Book', who: workers, in: openStates },
  'change-appointment': {
    label: 'Change the appointment',
    who: workers,
    in: openStates,
    isOnEntry: true,
  },
  'cancel-appointment': {
    label: 'Cancel the appointment',
    who: workers,
    in: openStates,
    isOnEntry: true,
  },
  'did-not-come': {
    label: 'Did they come?',
    who: workers,
    in: openStates,
    isOnEntry: true,
  },
  'hold-appointment': {
    label: 'Open the appointment',
    who: workers,
    in: openStates,
    isOnEntry: true,
  },
  'follow-up': {
    label: 'Write the follow-up',
    who: workers,
    // An email with it that does not arrive has it written again, of a case that was closed meanwhile too.
    in: [...openStates, 'closed'],
    isOnEntry: true,
  },
  'give-follow-up': {
    label: 'They have the follow-up',
    who: workers,
    in: [...openStates, 'closed'],
    isOnEntry: true,
  },
} as const satisfies Readonly<Record<string, VerbRow>>;
