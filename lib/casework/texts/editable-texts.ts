import { emailKinds, isEmailKind, isToReporter, type ReporterEmailKind } from '../emails/kinds.ts';
import { originalLimits } from '../meeting/limits.ts';
import { type Option, optionCodes, options } from '../meeting/options.ts';

/*
 * The sentences that a lead may edit, with the words that they come with: version 0. In emails and letters to a person who got in touch, facts are
 * not among them: who, when, where, what was done and how to answer stand between them by themselves. Neither are subject, sender and first words.
 */

/** The parts of an email that may be edited, in its order. */
export const textParts = ['opening', 'next', 'closing'] as const;
export type TextPart = (typeof textParts)[number];

/** Emails, and what is printed or read out in place of one. */
export type LetterKind = ReporterEmailKind | 'follow-up-letter';

/** What the editable parts of one email say; a part that the email does not have is empty. Paragraphs stand on lines of their own. */
export type LetterTexts = Readonly<Record<TextPart, string>>;

const greeting = 'Hello,';
const unexpected = 'If you did not expect this email, you can ignore it.';

/** The day of the appointment stands after the opening, then what was talked about, then how it ends. */
const ofFollowUp = {
  opening: `${greeting}\n\nThank you for talking with us. This is what we talked about.`,
  closing:
    'If something in it is not right, or not clear, or you would like to change your mind, tell us.\n\nYou can come back to us whenever you want, whatever you have decided.',
} as const;

/** Of emails about an appointment all else is facts. */
const ofAppointment = { opening: greeting, closing: unexpected } as const;

/** The words of each kind of email as they come. A kind without editable words has none. */
const original: Readonly<Record<LetterKind, Partial<LetterTexts>>> = {
  'we-have-it': {
    opening: `${greeting}\n\nThank you for getting in touch. What you sent has arrived.`,
    next: 'We will talk with you about what you would like to happen next. You do not need to do anything until then.',
    closing: unexpected,
  },
  introduction: {
    opening: greeting,
    next: 'You do not need to do anything until then.',
    closing: 'You do not have to answer this email. If you did not expect it, you can ignore it.',
  },
  tried: {
    opening: `${greeting}\n\nSomebody from the University tried to contact you, in the way that you asked for, and did not reach you.`,
    closing: unexpected,
  },
  'appointment-invitation': ofAppointment,
  'appointment-change': ofAppointment,
  'appointment-cancellation': ofAppointment,
  'appointment-reminder': ofAppointment,
  'keeping-in-touch': {
    opening: `${greeting}\n\nWe are writing to ask how you are, as we said that we would from time to time.`,
    closing: unexpected,
  },
  // What stands between is the caseworker's to write, and to approve.
  'follow-up': ofFollowUp,
  'follow-up-letter': ofFollowUp,
  closed: {
    opening: `${greeting}\n\nAs things are, we will not contact you again unless you would like us to.`,
    next: 'If anything changes, or you would like to talk to somebody again, you can come back whenever you want. You do not have to begin from the start.',
    closing: unexpected,
  },
  'door-open': {
    opening: `${greeting}\n\nWe tried to contact you several times, in the way that you asked for, and did not reach you. That is all right.`,
    next: 'We will not try again for now. The door stays open: if you would like to talk to somebody, today or in a year, you can come back.',
    closing: unexpected,
  },
};

interface AnyText {
  /** Names it, in addresses and in the store: it never changes. */
  readonly key: string;
  /** Where it stands: an email, as a case tells of it, a letter, or the appointment. */
  readonly where: string;
  /** Which part of it it is. */
  readonly label: string;
  /** What it may hold. */
  readonly hint: string;
  /** In characters. */
  readonly longest: number;
  /** The words that it comes with. */
  readonly original: string;
  /** Whether it may say what it is about: nobody else sees it, or the person allowed that it is written to them. */
  readonly mayTell: boolean;
}

/** One of an email, or of a letter. */
export interface TextOfLetter extends AnyText {
  readonly of: 'letter';
  readonly kind: LetterKind;
  readonly part: TextPart;
}

/** What is said of the limits of confidentiality at an appointment. */
export interface TextOfLimits extends AnyText {
  readonly of: 'limits';
}

/** What an option is, as it is said at an appointment and written in the follow-up. */
export interface TextOfOption extends AnyText {
  readonly of: 'option';
  readonly option: Option;
}

/** A text that a lead may edit. */
export type EditableText = TextOfLetter | TextOfLimits | TextOfOption;

const partWords: Readonly<Record<TextPart, Pick<AnyText, 'label' | 'hint' | 'longest'>>> = {
  opening: {
    label: 'How it begins',
    hint: 'The greeting, and a sentence or two. Who, when and where follow by themselves. Each line becomes a paragraph.',
    longest: 500,
  },
  next: {
    label: 'What happens next',
    hint: 'In general, so that it is right for everybody who gets this email. Each line becomes a paragraph.',
    longest: 600,
  },
  closing: {
    label: 'How it ends',
    hint: 'The name of the University follows by itself. Each line becomes a paragraph.',
    longest: 400,
  },
};

/** Of a follow-up: what is said of it in its own way. */
const followUpHints: Partial<Record<TextPart, string>> = {
  opening:
    'The greeting, and a sentence or two. The day of the appointment follows by itself, then what was discussed. Each line becomes a paragraph.',
  closing:
    'How they can answer, and the name of the University, follow by themselves. Each line becomes a paragraph.',
};

function nameOf(kind: LetterKind): string {
  if (kind === 'follow-up') return 'What was discussed: the email';
  if (kind === 'follow-up-letter') return 'What was discussed: on paper, and read out';
  return emailKinds[kind].label;
}

const letterKinds: readonly LetterKind[] = Object.keys(emailKinds)
  .filter(isEmailKind)
  .filter(isToReporter)
  .flatMap((kind): LetterKind[] => (kind === 'follow-up' ? [kind, 'follow-up-letter'] : [kind]));

const textsOfLetters: readonly TextOfLetter[] = letterKinds.flatMap((kind) =>
  textParts.flatMap((part): TextOfLetter[] => {
    const words = original[kind][part];
    if (words === undefined) return [];
    const mayTell = kind === 'follow-up' || kind === 'follow-up-letter';
    const hint = (mayTell ? followUpHints[part] : undefined) ?? partWords[part].hint;
    const key = `${kind}-${part}`;
    const where = nameOf(kind);
    return [
      { of: 'letter', key, kind, part, where, original: words, mayTell, ...partWords[part], hint },
    ];
  }),
);

/** The limits of confidentiality, as they are said. */
export const limitsText: TextOfLimits = {
  of: 'limits',
  key: 'limits',
  where: 'At the appointment',
  label: 'The limits of confidentiality',
  hint: 'In words that can be read out, before the account. What the public pages promise has to stay true.',
  longest: 900,
  original: originalLimits,
  mayTell: true,
};

/** @returns the key of the text that says what an option is */
export function keyOfOption(option: Option): string {
  return `option-${option}`;
}

/** What each option is, in the order in which they are gone through. */
export const optionTexts: readonly TextOfOption[] = optionCodes.map((option) => ({
  of: 'option',
  key: keyOfOption(option),
  option,
  where: 'The options',
  label: options[option].label,
  hint: 'As it is said at the appointment, and written in the follow-up. Each line becomes a paragraph there.',
  longest: 500,
  original: options[option].copy,
  mayTell: true,
}));

/** Every text that may be edited: of emails and letters in their order, then of the appointment. */
export const editableTexts: readonly EditableText[] = [
  ...textsOfLetters,
  limitsText,
  ...optionTexts,
];

/** @param key as it came: perhaps from an address */
export function findText(key: string): EditableText | undefined {
  return editableTexts.find((one) => one.key === key);
}

/** @returns the texts of one kind of email, or of a letter */
export function textsIn(kind: LetterKind): readonly TextOfLetter[] {
  return textsOfLetters.filter((one) => one.kind === kind);
}

/** @returns the words of an email or a letter as it comes */
export function originalTexts(kind: LetterKind): LetterTexts {
  return { opening: '', next: '', closing: '', ...original[kind] };
}
