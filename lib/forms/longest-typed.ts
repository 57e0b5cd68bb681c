/** How much any field takes, in code units, however little it accepts. */
export const longestTyped = { oneLine: 2_000, lines: 5_000 } as const;

/**
 * How much a field takes at all: twice what it accepts, or more. What is too long comes back as it was typed, with a word about it;
 * without this a form could be too long for the site to read, and nothing would come back.
 * @param longest what the field accepts, in characters
 * @returns what it takes, in code units
 */
export function mostTyped(kind: 'line' | 'lines', longest: number): number {
  return Math.max(kind === 'line' ? longestTyped.oneLine : longestTyped.lines, 2 * longest);
}

/** How much is kept of what is being written in one form, in bytes: a hundred thousand words, in most scripts, are not cut. */
export const longestDraft = 480 * 1024;
