import { z } from 'zod';

const address = z.string().regex(/^(?:[^<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/);
const addresses = z
  .union([address, z.array(address).min(1).max(50)])
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** The body of `POST /emails` in Resend's HTTP API, as far as the software uses it. */
export const sentEmailSchema = z
  .object({
    from: address,
    to: addresses,
    cc: addresses.optional(),
    bcc: addresses.optional(),
    reply_to: addresses.optional(),
    subject: z.string().min(1),
    html: z.string().optional(),
    text: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    tags: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    attachments: z
      .array(
        z.object({
          filename: z.string().optional(),
          content: z.string().optional(),
          path: z.string().optional(),
          content_type: z.string().optional(),
          content_id: z.string().optional(),
        }),
      )
      .optional(),
  })
  .refine((email) => Boolean(email.html) || Boolean(email.text), {
    path: ['html'],
    message: 'Missing `html` or `text` field.',
  });

export type SentEmail = z.infer<typeof sentEmailSchema>;

/** What the mailbox keeps of an email, and gives at `/messages.json`. */
export const storedMessageSchema = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  idempotencyKey: z.string().optional(),
  /** SHA-256 of the request's body: tells a repeated request from a different one with the same key. */
  digest: z.string(),
  email: sentEmailSchema,
});

export type StoredMessage = z.infer<typeof storedMessageSchema>;
