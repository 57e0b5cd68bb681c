/**
 * How much a field takes at all, in code units: several times what any of them accepts. What is too long comes back as it
 * was typed, with a word about it; without this a form could be too long for the site to read, and nothing would come back.
 */
export const longestTyped = { oneLine: 2_000, lines: 5_000 } as const;
