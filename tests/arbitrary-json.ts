import fc from 'fast-check';

/** Any value that comes back from JSON as it went in. */
export const arbitraryJson: fc.Arbitrary<unknown> = fc
  .jsonValue()
  .map((value): unknown => JSON.parse(JSON.stringify(value)));
