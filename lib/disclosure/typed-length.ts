/** @returns how long a text is as people see it and as its limit counts: an emoji of two code units is one, the ends are free */
export function typedLength(text: string): number {
  return [...text.trim()].length;
}
