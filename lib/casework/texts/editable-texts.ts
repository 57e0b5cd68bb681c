import { emailKinds, isEmailKind, isToReporter, type ReporterEmailKind } from '../emails/kinds.ts';

/*
 * The sentences of emails to a person who got in touch that a lead may edit, with the words that they come with: version 0. Facts are not among
 * them: who, when, where, what was done and how to answer stand between them by themselves. Neither are subject and sender.
 */

/** The parts of an email that may be edited, in its order. */
export const textParts = ['opening', 'next', 'closing'] as const;
export type TextPart = (typeof textParts)[number];

/** What the editable parts of one email say; a part that the email does not have is empty. Paragraphs stand on lines of their own. */
export type LetterTexts = Readonly<Record<TextPart, string>>;

const greeting = 'Hello,';
const unexpected = 'If you did not expect this email, you can ignore it.';

/** Of emails about an appointment all else is facts. */
const ofAppointment = { opening: greeting, closing: unexpected } as const;

/** The words of each kind of email as they come. A kind without editable words has none. */
const original: Readonly<Record<ReporterEmailKind, Partial<LetterTexts>>> = {
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
  // All of it is the caseworker's to write, and to approve.
  'follow-up': {},
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

/** A text that a lead may edit. */
export interface EditableText {
  /** Names it, in addresses and in the store: it never changes. */
  readonly key: string;
  readonly kind: ReporterEmailKind;
  readonly part: TextPart;
  /** Which email it is in, as a case tells of it. */
  readonly email: string;
  /** Which part of the email it is. */
  readonly label: string;
  /** What it may hold. */
  readonly hint: string;
  /** In characters. */
  readonly longest: number;
  /** The words that it comes with. */
  readonly original: string;
}

const partWords: Readonly<Record<TextPart, Pick<EditableText, 'label' | 'hint' | 'longest'>>> = {
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

/** Every text that may be edited, in the order of the emails. */
export const editableTexts: readonly EditableText[] = Object.keys(emailKinds)
  .filter(isEmailKind)
  .filter(isToReporter)
  .flatMap((kind) =>
    textParts.flatMap((part) => {
      const words = original[kind][part];
      if (words === undefined) return [];
      const email = emailKinds[kind].label;
      return [{ key: `${kind}-${part}`, kind, part, email, original: words, ...partWords[part] }];
    }),
  );

/** @param key as it came: perhaps from an address */
export function findText(key: string): EditableText | undefined {
  return editableTexts.find((one) => one.key === key);
}

/** @returns the texts of one kind of email */
export function textsIn(kind: ReporterEmailKind): readonly EditableText[] {
  return editableTexts.filter((one) => one.kind === kind);
}

/** @returns the words of an email as it comes */
export function originalTexts(kind: ReporterEmailKind): LetterTexts {
  return { opening: '', next: '', closing: '', ...original[kind] };
}

/** @returns the paragraphs of a text: one a line, as an email shows them */
export function paragraphsIn(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** @returns a text with a blank line between its paragraphs, and no other space than an email shows */
export function tidied(words: string): string {
  return paragraphsIn(words).join('\n\n');
}
