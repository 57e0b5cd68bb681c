import 'server-only';

import { type ErrorResponse, Resend } from 'resend';

interface OutgoingEmail {
  /** The email's own id; the provider delivers one email for it, however often it is sent. */
  readonly id: string;
  readonly from: string;
  /** The team's mailbox: an answer must not be lost. */
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** A calendar file that comes with it. */
  readonly calendar?: string | undefined;
}

interface TransportSettings {
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  /** How long to wait for the whole answer, in milliseconds: 10 seconds unless a test says otherwise. */
  readonly timeoutMs?: number;
  /** Given up on when the process stops. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What became of an email: delivered; the provider may take it later; it takes nothing at all until the configuration is
 * mended; or it will never take this one. A reason is a status or a code, never an address or any content.
 */
export type Delivery =
  | { readonly kind: 'delivered'; readonly providerId: string }
  | { readonly kind: 'try-again'; readonly reason: string }
  | { readonly kind: 'misconfigured'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Hands an email to Resend's HTTP API (or to what speaks it at `baseUrl`). Never throws for what
 * the network or the provider does: 429, 5xx, silence and answers that make no sense may be tried
 * again.
 */
export async function deliver(
  message: OutgoingEmail,
  settings: TransportSettings,
): Promise<Delivery> {
  const { id, from, replyTo, to, subject, html, text, calendar } = message;
  const resend = new Resend(
    settings.apiKey,
    settings.baseUrl === undefined ? {} : { baseUrl: settings.baseUrl },
  );
  const timeout = AbortSignal.timeout(settings.timeoutMs ?? 10_000);
  const signal =
    settings.signal === undefined ? timeout : AbortSignal.any([timeout, settings.signal]);
  const { data, error } = await resend.emails.send(
    {
      from,
      replyTo,
      to,
      subject,
      html,
      text,
      ...(calendar !== undefined && { attachments: [attached(calendar)] }),
    },
    { idempotencyKey: id, signal },
  );
  if (error !== null) {
    return signal.aborted ? { kind: 'try-again', reason: 'timeout' } : judge(error);
  }
  // The types promise an id; a proxy in between does not.
  const providerId: unknown = data?.id;
  return typeof providerId === 'string'
    ? { kind: 'delivered', providerId }
    : { kind: 'try-again', reason: 'unknown-answer' };
}

/** A calendar file as it is attached: its name tells nothing. */
function attached(calendar: string) {
  return {
    filename: 'appointment.ics',
    content: Buffer.from(calendar).toString('base64'),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  };
}

/** What is wrong with every email alike, whatever its status: the key, the sender, the account. */
const faultsOfConfiguration = new Set([
  'invalid_access',
  'invalid_api_key',
  'invalid_from_address',
  'invalid_region',
  'missing_api_key',
  'restricted_api_key',
]);

/** https://resend.com/docs/api-reference/errors; a status of null is a network that failed. */
function judge(error: ErrorResponse): Delivery {
  const status: unknown = error.statusCode;
  if (typeof status !== 'number') {
    return { kind: 'try-again', reason: status === null ? 'no-answer' : 'unknown-answer' };
  }
  const given: unknown = error.name;
  const name = typeof given === 'string' && /^[a-z_]{1,64}$/.test(given) ? given : 'unnamed';
  const reason = `${status} ${name}`;
  if (isPassing(status, name)) return { kind: 'try-again', reason };
  const isFault =
    status === 401 ||
    status === 403 ||
    faultsOfConfiguration.has(name) ||
    namesSender(error.message);
  return { kind: isFault ? 'misconfigured' : 'refused', reason };
}

function isPassing(status: number, name: string): boolean {
  return (
    status >= 500 ||
    status === 429 ||
    status === 408 ||
    // The same email is being sent at this moment; asked again, the answer is the first one's.
    name === 'concurrent_idempotent_requests'
  );
}

/** The provider names a field that it does not like between backticks. The sender's and the reply's are the same in every email. */
function namesSender(message: unknown): boolean {
  return typeof message === 'string' && /`(?:from|reply_?to)`/i.test(message.slice(0, 1_000));
}
