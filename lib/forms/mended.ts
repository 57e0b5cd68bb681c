import type { z } from 'zod';

/** @returns what a field is shown with once more in place of what was typed there, where `typedField` could mend it */
export function mendedIn(error: z.ZodError): string | undefined {
  const [issue] = error.issues;
  const mended: unknown = issue?.code === 'custom' ? issue.params?.mended : undefined;
  return typeof mended === 'string' ? mended : undefined;
}
