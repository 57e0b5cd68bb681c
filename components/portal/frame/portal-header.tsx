import type { Viewer } from '#lib/casework/access/viewer.ts';
import { destinationsOf, type PortalPath } from './destinations.ts';
import { Hide } from './hide.tsx';
import { PersonMenu } from './person-menu.tsx';
import { PortalSign } from './portal-sign.tsx';

export interface PortalHeaderProps {
  readonly viewer: Viewer;
  readonly current: PortalPath | undefined;
  readonly state: { readonly gateQuestions: number; readonly usesKeys: boolean };
}

/** The top bar: where one is, what one's roles open, how to cover the page, and who one is. One line where there is room. */
export function PortalHeader({ viewer, current, state }: PortalHeaderProps) {
  return (
    <header className="relative z-20 border-b border-line bg-surface">
      <div className="mx-auto flex max-w-desk flex-wrap items-center gap-x-4 px-4 sm:px-6">
        <PortalSign />
        <nav
          aria-label="Portal"
          className="no-print -mx-2 min-w-0 grow max-md:order-last max-md:basis-full"
        >
          <ul className="flex flex-wrap">
            {destinationsOf(viewer, state.gateQuestions).map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={href === current ? 'page' : undefined}
                  className="inline-flex min-h-12 items-center border-b-4 border-transparent px-2 pt-1 text-small no-underline hover:border-edge aria-[current=page]:border-action aria-[current=page]:font-semibold max-md:min-h-11"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="-me-3 ms-auto flex items-center">
          <Hide />
          <PersonMenu viewer={viewer} usesKeys={state.usesKeys} />
        </div>
      </div>
    </header>
  );
}
