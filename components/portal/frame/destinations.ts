import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { newCasePath, workPaths } from '#lib/paths.ts';

/** The parts of the portal in the order of the top bar, and whose they are. A page of the desk is one row here. */
const destinations = [
  { href: workPaths.myDay, label: 'My day', isFor: can.openCaseQueue },
  { href: workPaths.cases, label: 'Cases', isFor: can.openCaseQueue },
  { href: workPaths.calendar, label: 'Calendar', isFor: can.openCaseQueue },
  { href: workPaths.lead, label: 'Lead', isFor: can.openLeadPage },
  { href: workPaths.gate, label: 'Gate', isFor: can.openGate },
  { href: workPaths.anonymous, label: 'Anonymous', isFor: can.readAnonymousDisclosures },
  { href: workPaths.installation, label: 'Installation', isFor: can.administer },
  { href: workPaths.find, label: 'Find', isFor: can.workOnCases, isAlwaysInView: true },
  { href: newCasePath, label: 'New', isFor: can.workOnCases, isAlwaysInView: true },
] as const;

export type PortalPath = (typeof destinations)[number]['href'];

export interface Destination {
  readonly href: PortalPath;
  readonly label: string;
  /** It is needed with somebody on the phone: a narrow window has it outside of the menu. */
  readonly isAlwaysInView: boolean;
}

/**
 * @param gateQuestions how many questions at the gate wait for this person: a deputy has no other sign of them
 * @returns the parts of the portal that the viewer's roles open
 */
export function destinationsOf(viewer: Viewer, gateQuestions: number): readonly Destination[] {
  return destinations
    .filter(({ href, isFor }) => isFor(viewer) || (href === workPaths.gate && gateQuestions > 0))
    .map(({ href, label, ...destination }) => ({
      href,
      isAlwaysInView: 'isAlwaysInView' in destination,
      label: href === workPaths.gate && gateQuestions > 0 ? `${label} (${gateQuestions})` : label,
    }));
}
