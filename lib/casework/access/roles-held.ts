import type { Team } from '#lib/disclosure/routing.ts';
import type { StaffRole } from './roles.ts';
import type { Viewer } from './viewer.ts';

export function holds({ roles }: Pick<Viewer, 'roles'>, role: StaffRole): boolean {
  return roles.includes(role);
}

/** @returns whether they lead the team; both leads assign from triage */
export function leads(viewer: Pick<Viewer, 'roles'>, team: Team): boolean {
  if (team === 'student') return holds(viewer, 'student-team-lead');
  if (team === 'staff') return holds(viewer, 'staff-team-lead');
  return holds(viewer, 'student-team-lead') || holds(viewer, 'staff-team-lead');
}

/** @returns whether they are a caseworker of the team; of either, for triage */
export function worksFor(viewer: Pick<Viewer, 'roles'>, team: Team): boolean {
  if (team === 'student') return holds(viewer, 'student-caseworker');
  if (team === 'staff') return holds(viewer, 'staff-caseworker');
  return holds(viewer, 'student-caseworker') || holds(viewer, 'staff-caseworker');
}

/** @returns whether they may have a case of the team for themselves */
export function mayTake(viewer: Pick<Viewer, 'roles'>, team: Team): boolean {
  return worksFor(viewer, team) || leads(viewer, team);
}
