import 'server-only';
import { database } from '../store/database.ts';

/**
 * Two people who may have any case that nobody else may: without them a reporter could be left with nobody.
 * @returns what is wrong, in words for the person who starts the portal; undefined where there are two
 */
export async function lastReadersProblem(): Promise<string | undefined> {
  const count = await database().staffMember.count({
    where: { active: true, roles: { has: 'last-reader' } },
  });
  if (count >= 2) return undefined;
  return (
    `The portal needs two last readers, outside both teams, who may have a case that nobody else may; there ${count === 1 ? 'is one' : 'is none'}. ` +
    'Put them on record with `npm run staff -- add`, each with the role last-reader, then start again.'
  );
}
