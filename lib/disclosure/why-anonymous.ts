import { z } from 'zod';
import { type WhyAnonymous, whyAnonymousOptions } from './why-anonymous-options.ts';

const known = z.enum(whyAnonymousOptions.map((option) => option.code));

/** Known codes alone. */
export const whyAnonymousSchema = z.array(known).max(whyAnonymousOptions.length).readonly();

/** @returns the known codes among what was posted, in the order of the options; anything else is dropped */
export function readWhyAnonymous(submitted: readonly unknown[]): WhyAnonymous[] {
  const ticked = new Set(
    submitted.flatMap((value) => {
      const parsed = known.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    }),
  );
  return whyAnonymousOptions.map(({ code }) => code).filter((code) => ticked.has(code));
}
