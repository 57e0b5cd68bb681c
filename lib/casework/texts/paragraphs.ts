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
