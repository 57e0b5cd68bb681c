import pg from 'pg';
import type { StaffRole } from '#lib/casework/access/roles.ts';

/** A member of staff to put on record. */
export interface SeededStaff {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** How the public form offers them, where they agreed to be listed. */
  readonly listedAs?: string;
}

/**
 * Puts members of staff on record. Records that are already there stay as they are, so that a change made
 * by hand (a role taken away, say) outlives a restart.
 * @returns how many were new
 */
export async function seedStaff(
  databaseUrl: string,
  people: readonly SeededStaff[],
): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let added = 0;
    for (const { email, name, roles, listedAs = null } of people) {
      const { rowCount } = await client.query(
        `INSERT INTO staff_member (email, name, roles, listed_as) VALUES ($1, $2, $3, $4)
         ON CONFLICT (email) DO NOTHING`,
        [email.toLowerCase(), name, roles, listedAs],
      );
      added += rowCount ?? 0;
    }
    return added;
  } finally {
    await client.end();
  }
}
