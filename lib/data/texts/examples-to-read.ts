import 'server-only';
import type { EditableText } from '#lib/casework/texts/editable-texts.ts';
import {
  type ExampleFacts,
  type ExampleLetter,
  exampleAtAppointment,
  exampleLetters,
} from '#lib/casework/texts/example-letters.ts';
import type { LetterToRead } from '#lib/forms/letter-to-read.ts';
import { asItArrives } from '../emails/as-it-arrives.ts';
import type { Transaction } from '../store/database.ts';
import { readLetterTexts } from './letter-texts.ts';

/** A text, with all the words that stand around it. */
export interface WordsInPlace {
  /** By part, of an email or a letter; of the appointment the words alone. */
  readonly words: Readonly<Record<string, string>>;
  readonly letters: () => Promise<readonly LetterToRead[]>;
}

/**
 * @param words of the text
 * @returns where the text stands, filled with an example: emails as they arrive
 */
export async function textInPlace(
  transaction: Pick<Transaction, 'textVersion'>,
  text: EditableText,
  words: string,
  facts: ExampleFacts,
): Promise<WordsInPlace> {
  if (text.of !== 'letter') {
    const examples = exampleAtAppointment(text, words);
    return { words: { words }, letters: () => toRead(examples) };
  }
  const texts = { ...(await readLetterTexts(transaction, text.kind)), [text.part]: words };
  return { words: texts, letters: () => toRead(exampleLetters(text.kind, texts, facts)) };
}

async function toRead(examples: readonly ExampleLetter[]): Promise<readonly LetterToRead[]> {
  const letters: LetterToRead[] = [];
  for (const { title, email, paper } of examples) {
    letters.push(
      email === undefined
        ? { title, paper }
        : { title, email: await asItArrives(email, undefined) },
    );
  }
  return letters;
}
