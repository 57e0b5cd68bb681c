import type { CaseFacts } from './case-facts.ts';
import { holds, leads, worksFor } from './roles-held.ts';
import { safeguardsOn, standsInOn } from './standing-in.ts';
import type { Viewer } from './viewer.ts';

/**
 * What somebody is to a case. `stand-in`: it falls to them in its leads’ place, for as long as those are away or must not have it. `team`: of the team whose case it is, and no more: they see its summary. `gate-reader`: they alone have it, to
 * ask whom the reporter meant.
 */
export const allParts = [
  'owner',
  'co-worker',
  'cover',
  'lead',
  'stand-in',
  'safeguarding-lead',
  'last-reader',
  'team',
  'gate-reader',
] as const;
export type Part = (typeof allParts)[number];

/** @returns whether the viewer decides on the case as its lead: who works on it, who may have it again */
export function actsAsLead(viewer: Viewer, facts: CaseFacts): boolean {
  const parts = partsIn(viewer, facts);
  return parts.has('lead') || parts.has('stand-in') || parts.has('last-reader');
}

/** @returns all that the viewer is to the case; nothing where it must not exist for them */
export function partsIn(viewer: Viewer, facts: CaseFacts): ReadonlySet<Part> {
  if (facts.isWalled || facts.gate === 'waiting') return new Set();
  if (facts.gate === 'asking') {
    return new Set<Part>(facts.gateReaderId === viewer.id ? ['gate-reader'] : []);
  }
  const { team, assignedToId } = facts;
  const worksHere = worksFor(viewer, team);
  const worksAnywhere = worksHere || worksFor(viewer, 'triage') || leads(viewer, 'triage');
  const is: Readonly<Record<Part, boolean>> = {
    owner: assignedToId === viewer.id && (worksHere || leads(viewer, team)),
    // Of the other team too: both can help one person.
    'co-worker': facts.isCoWorker && worksAnywhere,
    cover: facts.isCovering && (worksHere || leads(viewer, team)),
    lead: leads(viewer, team),
    'stand-in': standsInOn(viewer, facts),
    'safeguarding-lead':
      (holds(viewer, 'safeguarding-lead') && facts.safeguarding) || safeguardsOn(viewer, facts),
    'last-reader': holds(viewer, 'last-reader') && facts.lastReaders,
    team: team !== 'triage' && worksHere,
    'gate-reader': false,
  };
  return new Set(allParts.filter((part) => is[part]));
}
