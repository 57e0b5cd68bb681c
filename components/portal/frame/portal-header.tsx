import type { Viewer } from '#lib/casework/access/viewer.ts';
import { type Destination, destinationsOf, type PortalPath } from './destinations.ts';
import { Hide } from './hide.tsx';
import { PersonMenu } from './person-menu.tsx';
import { PortalSign } from './portal-sign.tsx';

export interface PortalHeaderProps {
  readonly viewer: Viewer;
  readonly current: PortalPath | undefined;
  readonly state: { readonly gateQuestions: number; readonly usesKeys: boolean };
  readonly isOffPaper?: boolean;
}

/** The top bar, in one line: where one is, what one's roles open (a menu where the window is narrow), how to cover the page, and who one is. */
export function PortalHeader({ viewer, current, state, isOffPaper = false }: PortalHeaderProps) {
  const { gateQuestions } = state;
  const destinations = destinationsOf(viewer, gateQuestions);
  return (
    <header
      className={`${isOffPaper ? 'no-print ' : ''}relative z-20 border-b border-line bg-surface`}
    >
      <div className="mx-auto flex min-h-12 max-w-desk flex-wrap items-center gap-x-4 px-4 max-lg:gap-x-1 sm:px-6">
        <PortalSign />
        <nav aria-label="Portal" className="no-print flex grow items-center lg:-mx-2">
          <details name="top-bar" className="fold-when-narrow">
            <summary className="min-h-12 cursor-pointer list-none items-center gap-1 rounded-small px-2 text-small font-semibold hover:bg-tint max-lg:flex max-sm:px-1.5 [&::-webkit-details-marker]:hidden">
              Menu
              {gateQuestions > 0 && (
                <>
                  <span aria-hidden="true" className="size-2 rounded-full bg-action" />
                  <span className="sr-only">{`, ${gateQuestions} at the gate`}</span>
                </>
              )}
            </summary>
            <ul className="flex max-lg:absolute max-lg:inset-x-0 max-lg:top-full max-lg:flex-col max-lg:border-y max-lg:border-edge max-lg:bg-surface max-lg:px-2 max-lg:py-1 sm:max-lg:px-4">
              <Links destinations={destinations} current={current} areAlwaysInView={false} />
            </ul>
          </details>
          <ul className="flex">
            <Links destinations={destinations} current={current} areAlwaysInView />
          </ul>
        </nav>
        <div className="-me-3 flex items-center max-sm:-me-2">
          <Hide />
          <PersonMenu viewer={viewer} usesKeys={state.usesKeys} />
        </div>
      </div>
    </header>
  );
}

interface LinksProps {
  readonly destinations: readonly Destination[];
  readonly current: PortalPath | undefined;
  readonly areAlwaysInView: boolean;
}

function Links({ destinations, current, areAlwaysInView }: LinksProps) {
  return destinations
    .filter(({ isAlwaysInView }) => isAlwaysInView === areAlwaysInView)
    .map(({ href, label }) => (
      <li key={href}>
        <a
          href={href}
          aria-current={href === current ? 'page' : undefined}
          className="flex min-h-12 items-center border-transparent px-2 text-small whitespace-nowrap no-underline hover:border-edge aria-[current=page]:border-action aria-[current=page]:font-semibold max-lg:border-s-4 max-lg:[nav>ul_&]:border-s-0 max-lg:[nav>ul_&]:px-1.5 lg:border-b-4 lg:pt-1"
        >
          {label}
        </a>
      </li>
    ));
}
