import 'server-only';
import { database } from './database.ts';

/** @returns whether the database answers */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
