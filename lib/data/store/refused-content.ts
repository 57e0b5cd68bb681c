import 'server-only';
import { z } from 'zod';

const ofDatabase = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
});

/**
 * @returns whether the database refused a value as such (SQLSTATE class 22) or by a check that it has (23514): it would again,
 *   however often it is tried
 */
export function isRefusedContent(error: unknown): boolean {
  const code = ofDatabase.safeParse(error).data?.meta.driverAdapterError.cause.originalCode ?? '';
  return code.startsWith('22') || code === '23514';
}
