/** @returns the least of some numbers that so many in a hundred do not exceed */
export function percentile(values: readonly number[], of: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * of) / 100) - 1] ?? Number.NaN;
}
