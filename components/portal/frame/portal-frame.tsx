import type { ReactNode } from 'react';
import { DeskKeys } from '#components/portal/keys/desk-keys.tsx';
import { KeyList } from '#components/portal/keys/key-list.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { CaseForKeys } from '#lib/casework/keys/desk-keys.ts';
import type { PortalPath } from './destinations.ts';
import { IdleWarning } from './idle-warning.tsx';
import { PortalHeader } from './portal-header.tsx';
import { WorkerBanner } from './worker-banner.tsx';

export interface PortalFrameProps {
  /** Who is looking, and how things stand. */
  readonly visit: {
    readonly viewer: Viewer;
    readonly state: {
      readonly isWorking: boolean;
      readonly gateQuestions: number;
      readonly usesKeys: boolean;
    };
  };
  /** The part of the portal to which the page belongs. */
  readonly current?: PortalPath;
  /** Where one step back leads. */
  readonly back?: { readonly href: string; readonly label: string };
  /** The case that is open, or those that have a row: single keys act on them. */
  readonly keysFor?: readonly CaseForKeys[];
  /** Whether nothing of the frame is printed: a paper that tells nothing of where it is from. */
  readonly isOffPaper?: boolean;
  readonly children: ReactNode;
}

const noCases: readonly CaseForKeys[] = [];

/** The frame of a page for staff who are signed in. */
export function PortalFrame({
  visit,
  current,
  back,
  keysFor = noCases,
  isOffPaper = false,
  children,
}: PortalFrameProps) {
  const { viewer, state } = visit;
  return (
    <>
      <SkipLink href="#main">Skip to the main part</SkipLink>
      {!state.isWorking && <WorkerBanner isForAdministrator={can.administer(viewer)} />}
      <PortalHeader viewer={viewer} current={current} state={state} isOffPaper={isOffPaper} />
      <div className="mx-auto w-full max-w-desk grow px-4 pb-16 sm:px-6">
        {back !== undefined && (
          <nav aria-label="Back" className="no-print pt-2">
            <BackLink href={back.href}>{back.label}</BackLink>
          </nav>
        )}
        <main
          id="main"
          tabIndex={-1}
          className={back === undefined ? 'pt-6 has-[>[data-stays-on-top]]:pt-2' : 'pt-2'}
        >
          {children}
        </main>
      </div>
      <DeskKeys areOn={state.usesKeys} cases={keysFor}>
        <KeyList />
      </DeskKeys>
      <IdleWarning />
    </>
  );
}
