import { dayAndDate } from '#lib/content/long-date.ts';

/**
 * What a task says by which a follow-up is written. A case may have two of them, so it says of which appointment.
 * @param metOn the day of that, as it is stored
 * @param why what else is to be known
 */
export function toWriteFollowUp(
  metOn: string,
  why = '',
): { readonly what: string; readonly why: string; readonly endsBy: 'follow-up' } {
  return {
    what: 'Write the follow-up',
    why: [`Of the appointment on ${dayAndDate(metOn)}`, why].filter(Boolean).join('. '),
    endsBy: 'follow-up',
  };
}
