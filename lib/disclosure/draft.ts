import { z } from 'zod';
import { caseReference, newCaseReference } from '#lib/casework/case/reference.ts';
import { noticeRules } from './notices.ts';
import { answersSchema, questionSetVersion } from './questions/current.ts';

/** What a browser carries, sealed, between two steps of the form: nothing of it is kept on the server. */
const draftSchema = z.strictObject({
  kind: z.literal('draft'),
  /** When it was begun, in seconds since 1970. It is dropped a day later, however busy it is kept. */
  bornAt: z.int().nonnegative(),
  /** Random. What is sent goes under it, so that sending twice makes one. */
  sendingId: z.uuidv4(),
  /** Random. What is sent is stored under it; the two ids stand together nowhere but here and inside what is sealed. */
  storedId: z.uuidv4(),
  /** What the case will be called, where it becomes one. */
  reference: z.string().regex(caseReference),
  /** Random. With it what is sent twice is recognised as the same, and by nobody who does not have it. */
  salt: z.string().regex(/^[\w-]{22}$/),
  version: z.literal(questionSetVersion),
  answers: answersSchema,
  seen: z.array(z.enum(noticeRules.map((rule) => rule.id))).readonly(),
  /**
   * What was just refused, in codes that its step knows, and why: where no script runs, the step is opened again to say
   * so, because a page that is itself the answer to a form could not be gone back to. The next step drops it.
   */
  refused: z
    .strictObject({ step: z.string(), chosen: z.array(z.string()).readonly(), error: z.string() })
    .optional(),
});

/** What a browser carries, sealed, after sending: what the last page needs to say, and no answer. */
const receiptSchema = z.strictObject({
  kind: z.literal('receipt'),
  path: z.enum(['anonymous', 'named']),
  reference: z.string(),
  /** ISO date by which a person gets in touch; only where there is someone to reach. */
  contactBy: z.iso.date().optional(),
  /**
   * Set when something was sent before under the same draft, and what was sent now was not stored: the same way, but some
   * time ago or with other answers, or the other way.
   */
  keptEarlier: z.enum(['same-way', 'other-way']).optional(),
  /** Whether a confirmation goes out by email. */
  confirmedByEmail: z.boolean(),
  /** Support services that fit the answers, by their id in the directory; `urgent` is what cannot wait. */
  support: z.strictObject({
    urgent: z.array(z.string()).readonly(),
    fitting: z.array(z.string()).readonly(),
  }),
});

/**
 * What a browser carries when contact details came after the draft's time was up: nothing of either. It only lets the page
 * show once more what was typed.
 */
const expiredSchema = z.strictObject({ kind: z.literal('expired') });

export const carriedSchema = z.discriminatedUnion('kind', [
  draftSchema,
  receiptSchema,
  expiredSchema,
]);

export type Draft = z.infer<typeof draftSchema>;
/** What a step says of the codes that it refused. */
export type Refused = NonNullable<Draft['refused']>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Carried = z.infer<typeof carriedSchema>;

/** A draft is dropped when nothing was saved for this long; what was typed too late is covered after the same time. */
const idleSeconds = 30 * 60;

/** Long enough to load the last page again, short enough not to tell the next person at this device. */
const afterwardsSeconds = 5 * 60;

/** How long a draft may live, in seconds, whatever is done with it: what was sent is known for two days. */
export const longestLife = 24 * 60 * 60;

/** @returns a draft with no answer yet */
export function newDraft(now = Temporal.Now.instant()): Draft {
  return {
    kind: 'draft',
    bornAt: Math.floor(now.epochMilliseconds / 1_000),
    sendingId: crypto.randomUUID(),
    storedId: crypto.randomUUID(),
    reference: newCaseReference(),
    salt: crypto
      .getRandomValues(new Uint8Array(16))
      .toBase64({ alphabet: 'base64url', omitPadding: true }),
    version: questionSetVersion,
    answers: {},
    seen: [],
  };
}

/** @returns for how many seconds a browser may carry it from now: however often it is saved, a draft ends a day after it was begun */
export function secondsToCarry(carried: Carried, now = Temporal.Now.instant()): number {
  switch (carried.kind) {
    case 'draft':
      return Math.min(idleSeconds, secondsToLive(carried, now));
    case 'expired':
      return idleSeconds;
    case 'receipt':
      return afterwardsSeconds;
  }
}

/** @returns how many seconds the draft may still live; none when it is too old */
function secondsToLive({ bornAt }: Pick<Draft, 'bornAt'>, now = Temporal.Now.instant()): number {
  return Math.max(0, bornAt + longestLife - Math.floor(now.epochMilliseconds / 1_000));
}
