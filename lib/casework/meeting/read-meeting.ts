import type { ValuesOf } from '#lib/forms/field.ts';
import type { MeetingFields } from './fields.ts';

/** What was written at an appointment, as it was understood. */
export type ReadMeeting = ValuesOf<MeetingFields>;
