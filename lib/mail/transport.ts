import 'server-only';

import { type ErrorResponse, Resend } from 'resend';

interface OutgoingEmail {
  /** The email's own id; the provider delivers one email for it, however often it is sent. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

interface TransportSettings {
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  /** How long to wait for the whole answer: 10 seconds unless a test says otherwise. */
  readonly patience?: number;
}

/** What became of an email. A reason is a status or a code, never an address or any content. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly providerId: string }
  | { readonly kind: 'try-again'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Hands an email to Resend's HTTP API (or to what speaks it at `baseUrl`). Never throws for what
 * the network or the provider does: 429, 5xx, silence and answers that make no sense may be tried
 * again, every other refusal is final.
 */
export async function deliver(
  message: OutgoingEmail,
  settings: TransportSettings,
): Promise<Delivery> {
  const { id, from, to, subject, html, text } = message;
  const resend = new Resend(
    settings.apiKey,
    settings.baseUrl === undefined ? {} : { baseUrl: settings.baseUrl },
  );
  const signal = AbortSignal.timeout(settings.patience ?? 10_000);
  const { data, error } = await resend.emails.send(
    { from, to, subject, html, text },
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

/** https://resend.com/docs/api-reference/errors; a status of null is a network that failed. */
function judge(error: ErrorResponse): Delivery {
  const status: unknown = error.statusCode;
  if (typeof status !== 'number') {
    return { kind: 'try-again', reason: status === null ? 'no-answer' : 'unknown-answer' };
  }
  const given: unknown = error.name;
  const name = typeof given === 'string' && /^[a-z_]{1,64}$/.test(given) ? given : 'unnamed';
  const reason = `${status} ${name}`;
  const passing =
    status >= 500 ||
    status === 429 ||
    status === 408 ||
    // The same email is being sent at this moment; asked again, the answer is the first one's.
    name === 'concurrent_idempotent_requests';
  return { kind: passing ? 'try-again' : 'refused', reason };
}
