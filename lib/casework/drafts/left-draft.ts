import { type Team, teams } from '#lib/disclosure/routing.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import type { NamedStaff } from '../access/conflict.ts';
import { whoIsMeant } from '../access/conflict.ts';
import { dutyLeads } from '../access/duty-lead.ts';
import { worksFor } from '../access/roles-held.ts';
import { type PossibleReader, routeAround } from '../access/routing.ts';

/**
 * To whom a new case falls that somebody was writing down who works here no more: to those to whom the case would, of the team that they
 * chose, else of their own; and never to anybody who is or may be meant by what they wrote of who must not be given it.
 * @param author as their record says
 * @param readers everybody on record
 * @returns their ids
 */
export function whoTakesOver(
  values: PostedValues,
  author: Pick<PossibleReader, 'roles'>,
  readers: readonly (PossibleReader & NamedStaff)[],
): readonly string[] {
  const { notTo } = values;
  const { meant, touched } = whoIsMeant(readers, [], typeof notTo === 'string' ? notTo : '');
  const walled = new Set([...meant, ...touched]);
  const wanted = { team: teamOf(values, author), safeguarding: false };
  return dutyLeads(readers, walled, routeAround(readers, walled, wanted));
}

function teamOf({ team }: PostedValues, author: Pick<PossibleReader, 'roles'>): Team {
  const chosen = teams.find((one) => one === team);
  if (chosen !== undefined) return chosen;
  return (['student', 'staff'] as const).find((one) => worksFor(author, one)) ?? 'triage';
}
