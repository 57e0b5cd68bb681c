import { contactInWords, findServices } from '#lib/content/directory.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import type { PaperLetter } from '#lib/forms/letter-to-read.ts';
import { institution } from '#lib/institution.ts';
import { type FollowUpParts, partTitles, textParts } from '../follow-up/parts.ts';
import type { LetterTexts } from '../texts/editable-texts.ts';
import { paragraphsIn } from '../texts/paragraphs.ts';

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
  /** What its editable parts say. */
  readonly texts: LetterTexts;
  /** What it says of the services, where it was approved: the directory may say something else by now. */
  readonly services?: readonly string[] | undefined;
  /** Whether it can be answered: on paper and on the phone nobody answers a message. */
  readonly isEmail?: boolean;
  /** Whom they can ask for, where it cannot be answered. */
  readonly askFor?: string | undefined;
}

/** What stands above its end: that belongs to none of the parts. */
export const closingTitle = 'To get back to us';

export interface FollowUpLetter {
  readonly opening: readonly string[];
  readonly parts: readonly LetterPart[];
  readonly closing: readonly string[];
}

/** @returns what was talked about, part by part; a part in which nothing stands is left out */
export function partsOfLetter(
  parts: FollowUpParts,
  services = servicesInLetter(parts.services),
): readonly LetterPart[] {
  const written = textParts.map((part) => ({
    title: partTitles[part],
    lines: parts[part].split('\n').filter((line) => line.trim() !== ''),
  }));
  return [...written, { title: partTitles.services, lines: services }].filter(
    ({ lines }) => lines.length > 0,
  );
}

/** @returns each service in a line, as the directory has it now: its name, how it is reached, and what it does */
export function servicesInLetter(ids: readonly string[]): readonly string[] {
  return findServices(ids).map(
    ({ name, contact, about }) => `${name}, ${contactInWords(contact)}: ${about}`,
  );
}

/** @returns what is written */
export function followUpLetter({
  parts,
  metOn,
  texts,
  services,
  isEmail = true,
  askFor = 'the colleague you talked with',
}: FollowUpWords): FollowUpLetter {
  return {
    opening: [...paragraphsIn(texts.opening), `We talked on ${dayAndDate(metOn.toString())}.`],
    parts: partsOfLetter(parts, services),
    closing: [
      ...paragraphsIn(texts.closing),
      isEmail
        ? 'You can answer this message at any time.'
        : `You can tell us at any time: ask for ${askFor}.`,
    ],
  };
}

/**
 * @param name of the colleague
 * @param team that has the case
 * @returns whom somebody can ask for who has a letter: "Amara Osei, Student Support Services"
 */
export function askForInLetter(name: string, team: Team): string {
  return team === 'triage' ? name : `${name}, ${institution.teams[team].partOf}`;
}

/** @returns the letter as it is printed, or read out: signed */
export function onPaper({ opening, parts, closing }: FollowUpLetter): PaperLetter {
  return {
    paragraphs: opening,
    parts: [...parts, { title: closingTitle, lines: closing }],
    closing: [institution.university.name],
  };
}

/** @returns the letter as lines of text, one paragraph each: what is compared before it goes, and what is read out */
export function linesOfLetter({ opening, parts, closing }: FollowUpLetter): readonly string[] {
  return [
    ...opening,
    ...parts.flatMap(({ title, lines }) => [title, ...lines]),
    closingTitle,
    ...closing,
  ];
}
