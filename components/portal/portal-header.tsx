import { can, type Viewer } from '#lib/casework/access/policy.ts';
import { roleNames } from '#lib/casework/case-words.ts';
import { workPaths } from '#lib/paths.ts';
import { PortalSign } from './portal-sign.tsx';
import { SignOutButton } from './sign-out-button.tsx';

const destinations = [
  { href: workPaths.myDay, label: 'My day', isFor: can.openCaseQueue },
  { href: workPaths.cases, label: 'Cases', isFor: can.openCaseQueue },
  { href: workPaths.find, label: 'Find', isFor: can.workOnCases },
  { href: workPaths.gate, label: 'Gate', isFor: can.openGate },
  {
    href: workPaths.anonymous,
    label: 'Anonymous',
    isFor: can.readAnonymousDisclosures,
  },
  { href: workPaths.installation, label: 'Installation', isFor: can.administer },
] as const;

export type PortalPath = (typeof destinations)[number]['href'];

export interface PortalHeaderProps {
  readonly viewer: Viewer;
  readonly current: PortalPath | undefined;
  /** How many questions at the gate wait for this person: a deputy has no other sign of them. */
  readonly gateQuestions: number;
}

/** Where one is, who one is, and the parts of the portal that one's roles open. */
export function PortalHeader({ viewer, current, gateQuestions }: PortalHeaderProps) {
  const open = destinations.filter(
    ({ href, isFor }) => isFor(viewer) || (href === workPaths.gate && gateQuestions > 0),
  );
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-site flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 pt-3 pb-2 sm:px-6">
        <PortalSign />
        <div className="flex min-w-0 items-center gap-x-3">
          <p className="min-w-0 text-small leading-tight wrap-anywhere">
            <span className="sr-only">Signed in as </span>
            <bdi className="font-semibold">{viewer.name}</bdi>
            <span className="block text-ink-soft">
              {viewer.roles.map((role) => roleNames[role]).join(', ')}
            </span>
          </p>
          <div className="no-print -me-3 shrink-0">
            <SignOutButton />
          </div>
        </div>
      </div>
      {open.length > 0 && (
        <nav aria-label="Portal" className="no-print mx-auto max-w-site px-2 sm:px-4">
          <ul className="flex flex-wrap gap-x-2">
            {open.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={href === current ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center border-b-4 border-transparent px-2 pt-1 no-underline hover:border-edge aria-[current=page]:border-action aria-[current=page]:font-semibold"
                >
                  {label}
                  {href === workPaths.gate && gateQuestions > 0 && ` (${gateQuestions})`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
