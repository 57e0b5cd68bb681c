import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { choice, lines, moment, tick } from '#lib/forms/fields.ts';
import { whenItWasError } from '../clock/when-it-was.ts';
import { type MessageWay, messageWays } from './ways.ts';

/** What is written down of a message that came from somebody, a reply above all. */
export function messageFields({ email }: { readonly email: string }) {
  return {
    came: choice<MessageWay>({
      label: 'How did it come?',
      options: messageWays,
      error: 'Choose how it came',
    }),
    text: lines({
      label: 'What did they say?',
      hint: 'In their words, as far as you can.',
      name: 'What they said',
      longest: 5_000,
      required: 'Write what they said',
    }),
    at: moment({ label: 'When did it come?', name: 'When' }),
    ...(email !== '' && {
      isFromAddress: tick({
        label: 'They answered from the email address on file',
        hint: 'Compare it letter by letter: what was discussed is only ever written to an address that they answered from, or that was read back.',
      }),
    }),
  };
}

type MessageForm = ReturnType<typeof messageFields>;

/** @returns what is wrong with a message, by field */
export function messageErrors(
  { came, at, isFromAddress }: ValuesOf<MessageForm>,
  known: { readonly now: Temporal.Instant; readonly receivedAt: Temporal.Instant },
): ErrorsOf<MessageForm> {
  return {
    at: whenItWasError(at, known),
    ...(isFromAddress === true &&
      came !== 'email' && { isFromAddress: 'It is an email that comes from an email address' }),
  };
}
