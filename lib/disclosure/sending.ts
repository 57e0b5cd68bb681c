import { z } from 'zod';
import { caseReference } from '#lib/casework/case/reference.ts';
import { ExpectedError } from '#lib/errors.ts';
import { type ContactDetails, contactDetailsSchema } from './contact-details.ts';
import type { Draft } from './draft.ts';
import { isReadyToSend } from './journey.ts';
import { whyAnonymousSchema } from './why-anonymous.ts';

/*
 * What is sent: an envelope that the public site seals and the portal opens. Beside it, in the clear, goes only what tells a
 * sending that comes again from another one.
 */

const sent = {
  storedId: z.uuidv4(),
  /** Of the questions that were answered. */
  version: z.string().max(40),
  /** Read by the questions of that version when it is taken in. */
  answers: z.record(z.string(), z.unknown()),
};

/** What an envelope holds. */
export const envelopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('anonymous'),
    ...sent,
    /** The date alone. */
    receivedOn: z.iso.date(),
    whyAnonymous: whyAnonymousSchema,
  }),
  z.strictObject({
    kind: z.literal('named'),
    ...sent,
    reference: z.string().max(12).regex(caseReference),
    /** The moment, in ISO 8601. */
    receivedAt: z.iso.datetime({ precision: 3 }),
    contact: contactDetailsSchema,
  }),
  /** Put in at random moments, so that the moment at which an envelope came says nothing. */
  z.strictObject({ kind: z.literal('cover') }),
]);

export type Envelope = z.output<typeof envelopeSchema>;
export type NamedEnvelope = Extract<Envelope, { kind: 'named' }>;
export type AnonymousEnvelope = Extract<Envelope, { kind: 'anonymous' }>;

export type Way = 'named' | 'anonymous';

/** Something to put into the inbox. */
export interface Sending {
  /** Under which it is known when it comes again. */
  readonly sendingId: string;
  readonly way: Way;
  readonly envelope: Envelope;
  /** What makes it the same sending: all that the person answered and typed. */
  readonly said: unknown;
  readonly salt: string;
}

/** The lengths, in bytes, to one of which an envelope is filled up. Anonymous ones and covers have one and the same. */
export const envelopeLengths: Readonly<Record<Way, readonly number[]>> = {
  anonymous: [4_096],
  named: [6_144, 12_288, 24_576],
};

/** An envelope waits for days at most, where no worker lives; what tells of another time is not from this software. */
const longestWaitDays = 60;

/** @returns whether a disclosure that is opened now may have been received at that moment */
export function mayBeFrom(received: Temporal.Instant, now: Temporal.Instant): boolean {
  const hours = received.until(now).total({ unit: 'hours' });
  return hours >= -24 && hours <= longestWaitDays * 24;
}

/** The draft is not complete: a step was left out, or the service is not for this person. */
export class NotReadyError extends ExpectedError {
  override readonly name = 'NotReadyError';
}

/**
 * An anonymous disclosure, ready to be sealed: an id, a date, a version, coded answers.
 * @throws NotReadyError
 */
export function anonymousSending(
  draft: Draft,
  whyAnonymous: AnonymousEnvelope['whyAnonymous'],
  today: Temporal.PlainDate,
): Sending {
  assertReady(draft);
  const { sendingId, salt, storedId, version, answers } = draft;
  return {
    sendingId,
    salt,
    way: 'anonymous',
    said: { way: 'anonymous', version, answers, whyAnonymous },
    envelope: {
      kind: 'anonymous',
      storedId,
      version,
      answers,
      receivedOn: today.toString(),
      whyAnonymous,
    },
  };
}

/**
 * A named disclosure, ready to be sealed, with the details of the person who may be reached.
 * @throws NotReadyError
 */
export function namedSending(
  draft: Draft,
  contact: ContactDetails,
  now: Temporal.Instant,
): Sending {
  assertReady(draft);
  const { sendingId, salt, storedId, reference, version, answers } = draft;
  return {
    sendingId,
    salt,
    way: 'named',
    said: { way: 'named', version, answers, contact },
    envelope: {
      kind: 'named',
      storedId,
      reference,
      version,
      answers,
      receivedAt: now.toString({ smallestUnit: 'millisecond' }),
      contact,
    },
  };
}

/** What looks like an anonymous sending until it is opened. */
export function coverSending(): Sending {
  return {
    sendingId: crypto.randomUUID(),
    salt: crypto.randomUUID(),
    way: 'anonymous',
    said: 'cover',
    envelope: { kind: 'cover' },
  };
}

function assertReady(draft: Draft): void {
  if (!isReadyToSend(draft)) throw new NotReadyError('the draft is not complete');
}
