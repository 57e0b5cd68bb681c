/** @returns how long a text is as people see it and as its limit counts: an emoji of two code units is one, the ends are free */
export function typedLength(text: string): number {
  return [...text.trim()].length;
}

/** @returns whether a text is too long to look at any closer: nothing that people see takes more than two code units */
export function isFarTooLong(text: string, longest: number): boolean {
  return text.trim().length > 2 * longest;
}
