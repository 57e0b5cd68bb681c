import type { EntryKind } from './kinds.ts';

/* What is written down as an appointment ends, in the order in which it happened. */

export const saidAtAppointment = [
  'limits',
  'account',
  'spoken',
  'options-given',
  'informal-route',
  'agreement',
  'what-next',
  'keeping-in-touch',
] as const satisfies readonly EntryKind[];

export const toDoAfterAppointment = ['task', 'follow-up'] as const satisfies readonly EntryKind[];
