import type { PageSection } from '#lib/content/page-section.ts';
import { type Inline, plainText, type RichText } from '#lib/content/rich-text.ts';

/** A piece of what the public reads, as it is measured. */
export interface Piece {
  /** Where it stands: "faq: language". Its file is named by what stands before the colon. */
  readonly id: string;
  /** One line a paragraph, list item or label. */
  readonly text: string;
}

type Words = string | readonly string[] | RichText;

/** Pieces under this length are measured with their neighbours: the formula says nothing about one line. */
const shortest = 12;

/** Pieces that are measured one by one; a short one with those after it. */
export function each(
  kind: string,
  pieces: readonly (readonly [id: string, words: Words])[],
): readonly Piece[] {
  const found = pieces.map(([id, words]) => ({ id, text: textOf(words) }));
  const joined: { id: string; text: string }[] = [];
  let last: { id: string; text: string } | undefined;
  for (const { id, text } of found) {
    if (last === undefined || isLongEnough(last.text)) {
      last = { id: `${kind}: ${id}`, text };
      joined.push(last);
    } else {
      last.id += ` + ${id}`;
      last.text += `\n${text}`;
    }
  }
  const [before, end] = joined.slice(-2);
  if (before === undefined || end === undefined || isLongEnough(end.text)) return joined;
  const whole = {
    id: before.id + end.id.replace(`${kind}: `, ' + '),
    text: `${before.text}\n${end.text}`,
  };
  return [...joined.slice(0, -2), whole];
}

/** Labels and other short lines as one piece: each counts as a sentence. */
export function together(kind: string, id: string, lines: readonly string[]): Piece {
  return { id: `${kind}: ${id}`, text: lines.join('\n') };
}

/** A page's parts one by one, and their titles together. */
export function pageCopy(kind: string, sections: readonly PageSection[]): readonly Piece[] {
  return [
    ...each(
      kind,
      sections.map(({ id, body }) => [id, body]),
    ),
    together(
      kind,
      'titles',
      sections.map(({ title }) => title),
    ),
  ];
}

function isLongEnough(text: string): boolean {
  return text.split(/\s+/).length >= shortest;
}

function textOf(words: Words): string {
  if (typeof words === 'string') return words;
  return words
    .map((part) => (typeof part === 'string' ? part : plainText(withoutCode([part]))))
    .join('\n');
}

/** The name of a file is there to be found by: nobody reads it as words. */
function withoutCode(content: RichText): RichText {
  const wordsOf = (line: readonly Inline[]) =>
    line.filter((inline) => typeof inline === 'string' || inline.kind !== 'code');
  return content.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, content: wordsOf(block.content) }
      : { ...block, items: block.items.map(wordsOf) },
  );
}

/** Every text in a tree of copy; ids and addresses of other copy are none. */
export function textsIn(copy: unknown): readonly string[] {
  if (typeof copy === 'string') return [copy];
  if (typeof copy !== 'object' || copy === null) return [];
  return Object.entries(copy).flatMap(([key, value]) => (key === 'ids' ? [] : textsIn(value)));
}
