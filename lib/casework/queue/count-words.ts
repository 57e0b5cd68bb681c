/** Counted no further: who has so many needs no exact number, and no count reads a whole table. */
export const mostCounted = 100;

/** @returns a number that was counted to {@link mostCounted} at most: "12", "99+" */
export function countInWords(count: number): string {
  return count >= mostCounted ? `${mostCounted - 1}+` : `${count}`;
}
