import { z } from 'zod';

/** What an email says, as it is sealed. */
export const emailBodySchema = z.strictObject({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** A calendar file that comes with it. */
  calendar: z.string().optional(),
});
export type EmailBody = z.output<typeof emailBodySchema>;
