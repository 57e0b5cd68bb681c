import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** How hard a text is to read, by the Flesch-Kincaid formula. */
export interface Reading {
  /** School grade in the United States; nothing can be said of a text without words. */
  readonly grade: number;
  /** The age at which most people can read it: a pupil in grade 6 is 11. */
  readonly age: number;
  readonly words: number;
  /** The hardest first. */
  readonly sentences: readonly string[];
}

const oneShortWord = 'Ann';
const number = /\d+(?:[.,:]\d+)*(?: \d+)*(?:am|pm)?/g;
const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const sentenceEnds = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * @param text one line a paragraph or list item. Each line ends a sentence: a list is read item by item.
 * @param names what counts as one short word each. So does every number: the formula judges the words that a writer
 *   chooses, and nobody can choose another name for a team or a telephone number.
 */
export function readingOf(text: string, names: readonly string[] = []): Reading {
  const sentences = sentencesOf(text, names).map((measured) => ({
    ...measured,
    grade: gradeOf([measured]),
  }));
  const grade = gradeOf(sentences);
  return {
    grade,
    age: grade + 5,
    words: sum(sentences.map(({ words }) => words)),
    sentences: sentences.toSorted((a, b) => b.grade - a.grade).map(({ sentence }) => sentence),
  };
}

interface Measured {
  readonly sentence: string;
  readonly words: number;
  readonly syllables: number;
}

function sentencesOf(text: string, names: readonly string[]): readonly Measured[] {
  return text
    .split('\n')
    .flatMap((line) => [...sentenceEnds.segment(hideNames(line, names))])
    .map(({ segment }) => {
      const found = segment.match(word) ?? [];
      return {
        sentence: segment.trim(),
        words: found.length,
        syllables: sum(found.map((said) => syllable(said.replaceAll('’', "'")))),
      };
    })
    .filter(({ words }) => words > 0);
}

/** The longest names first: one may be part of another. */
function hideNames(line: string, names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .reduce((said, name) => said.replaceAll(name, oneShortWord), line)
    .replaceAll(number, oneShortWord);
}

function gradeOf(measured: readonly Measured[]): number {
  return fleschKincaid({
    sentence: measured.length,
    word: sum(measured.map(({ words }) => words)),
    syllable: sum(measured.map(({ syllables }) => syllables)),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
