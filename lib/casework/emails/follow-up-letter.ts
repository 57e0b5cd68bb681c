import { contactInWords, findServices } from '#lib/content/directory.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { type FollowUpParts, partTitles, textParts } from '../follow-up/parts.ts';

/*
 * What is written to somebody after an appointment. It is a content email: it goes to a confirmed address alone, whose owner said that we may
 * write there what was discussed. The same words are printed as a letter, and read out on the phone.
 */

/** A part of it: a heading, and its lines. */
export interface LetterPart {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface FollowUpWords {
  readonly parts: FollowUpParts;
  /** The day of the appointment. */
  readonly metOn: Temporal.PlainDate;
  /** Whether it can be answered: on paper and on the phone nobody answers a message. */
  readonly isEmail?: boolean;
}

export interface FollowUpLetter {
  readonly opening: readonly string[];
  readonly parts: readonly LetterPart[];
  readonly closing: readonly string[];
}

/** @returns what is written, part by part; a part in which nothing stands is left out */
export function followUpLetter({ parts, metOn, isEmail = true }: FollowUpWords): FollowUpLetter {
  const texts = textParts.map((part) => ({
    title: partTitles[part],
    lines: parts[part].split('\n').filter((line) => line.trim() !== ''),
  }));
  const services = {
    title: partTitles.services,
    lines: findServices(parts.services).map(
      ({ name, contact, about }) => `${name}, ${contactInWords(contact)}: ${about}`,
    ),
  };
  return {
    opening: [
      'Hello,',
      `Thank you for talking with us on ${dayAndDate(metOn.toString())}. This is what we talked about, so that you can read it in your own time.`,
    ],
    parts: [...texts, services].filter(({ lines }) => lines.length > 0),
    closing: [
      `If something in it is not right, or not clear, or you would like to change your mind, tell us. ${isEmail ? 'You can answer this message at any time.' : 'You can tell the colleague you talked with at any time.'}`,
      'You can come back to us whenever you want, whatever you have decided.',
    ],
  };
}

/** @returns the letter as lines of text, one paragraph each: what is compared before it goes, and what is read out */
export function linesOfLetter({ opening, parts, closing }: FollowUpLetter): readonly string[] {
  return [...opening, ...parts.flatMap(({ title, lines }) => [title, ...lines]), ...closing];
}

/** @returns the email as plain text, signed: what the HTML says, in the same order, with room above each heading */
export function asPlainText({ opening, parts, closing }: FollowUpLetter, signedBy: string): string {
  const within = parts.flatMap(({ title, lines }) => [`\n${title}`, ...lines]);
  return [...opening, ...within, ...closing, signedBy].join('\n\n');
}
