import 'server-only';
import { database } from './database.ts';

/** Whoever asks does not wait longer for an answer than this, in milliseconds. */
const patience = 1_500;

/** @returns whether the database answers, and soon */
export async function isDatabaseReachable(): Promise<boolean> {
  const answers = database().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  const late = new Promise<boolean>((resolve) => {
    setTimeout(resolve, patience, false).unref();
  });
  return Promise.race([answers, late]);
}
