/**
 * @param at as somebody typed it: without seconds
 * @returns what is wrong with when something on a case happened: it has not yet, or was before the case came
 */
export function whenItWasError(
  at: Temporal.Instant,
  { now, receivedAt }: { readonly now: Temporal.Instant; readonly receivedAt: Temporal.Instant },
): string | undefined {
  if (Temporal.Instant.compare(at, now) > 0) return 'When: this has not happened yet';
  const came = receivedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return Temporal.Instant.compare(at, came) < 0 ? 'When: this is before the case came' : undefined;
}
