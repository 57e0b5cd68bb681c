/** Marks that nobody sees, and what they do to what is seen. Each function looks at a text of limited length. */

const directionMarks = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

/** Marks, joiners and fillers: what a screen leaves out. */
const unseen = /[\p{Format}\p{Default_Ignorable_Code_Point}]/gu;
const seen = /[^\p{White_Space}\p{Format}\p{Default_Ignorable_Code_Point}]/u;

/** What is written from the right, its digits apart: they run from the left everywhere. */
const fromTheRight =
  /[\u0590-\u065F\u066A-\u06EF\u06FA-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** @returns whether there is anything in it to see */
export function isSeen(text: string): boolean {
  return seen.test(text);
}

/**
 * @returns whether a text is shown in another order than it is stored in. An override to the left is what a phone's
 *   contacts put around a number: it changes nothing where nothing runs from the right
 */
export function isShownBackwards(text: string): boolean {
  return text.includes('\u202E') || (text.includes('\u202D') && fromTheRight.test(text));
}

/**
 * Right-to-left names and the marks that they come with are as welcome as any. What reverses the letters of a word, or
 * is left open and so turns around what others write after it, could make one name look like another.
 */
export function turnsTextAround(text: string): boolean {
  if (isShownBackwards(text)) return true;
  const open: string[] = [];
  for (const [mark] of text.matchAll(directionMarks)) {
    if (/[\u202A\u202B\u202D]/.test(mark)) open.push('\u202C');
    else if (/[\u2066-\u2068]/.test(mark)) open.push('\u2069');
    else if (/[\u202C\u2069]/.test(mark) && open.pop() !== mark) return true;
  }
  return open.length > 0;
}

/** @returns a text in the order in which it is stored */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '');
}

/**
 * @returns an address or number without what nobody sees. A joiner between two letters of a script that needs it stays:
 *   without it, it would be another address
 */
export function withoutHiddenMarks(text: string): string {
  return text.replace(unseen, (mark: string, at: number) => {
    const stays =
      (mark === '\u200C' || mark === '\u200D') &&
      isBeyondAscii(text[at - 1]) &&
      isBeyondAscii(text[at + 1]);
    return stays ? mark : '';
  });
}

function isBeyondAscii(unit: string | undefined): boolean {
  return unit !== undefined && unit > '\u007F';
}
