import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { readStoredAnswers, type StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import {
  type AnonymousEnvelope,
  envelopeSchema,
  mayBeFrom,
  type NamedEnvelope,
} from '#lib/disclosure/sending.ts';
import { openEnvelope } from '#lib/sealing/envelope.ts';

/** An envelope as it waits. */
export interface WaitingEnvelope {
  readonly sendingId: string;
  readonly envelope: string;
}

/** An envelope that was opened, its answers read with the questions that they answered. */
export type OpenedEnvelope =
  | { readonly kind: 'cover' }
  | (Omit<AnonymousEnvelope, 'answers'> & { readonly answers: StoredAnswers })
  | (Omit<NamedEnvelope, 'answers'> & { readonly answers: StoredAnswers });

/**
 * Opens an envelope.
 * @returns undefined where it cannot be opened, or holds what no release of this software seals. It stays where it is and is
 *   put before the administrator; nothing else stops
 */
export async function openWaiting(
  { envelope }: WaitingEnvelope,
  now: Temporal.Instant,
): Promise<OpenedEnvelope | undefined> {
  try {
    const content = envelopeSchema.parse(await openEnvelope(envelope));
    if (content.kind === 'cover') return content;
    if (!mayBeFrom(receivedAt(content), now)) return undefined;
    return { ...content, answers: readStoredAnswers(content.version, content.answers) };
  } catch {
    return undefined;
  }
}

function receivedAt(content: AnonymousEnvelope | NamedEnvelope): Temporal.Instant {
  return content.kind === 'named'
    ? Temporal.Instant.from(content.receivedAt)
    : Temporal.PlainDate.from(content.receivedOn)
        .toZonedDateTime(workingCalendar.timeZone)
        .toInstant();
}
