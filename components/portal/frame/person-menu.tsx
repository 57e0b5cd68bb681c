import type { ReactNode } from 'react';
import type { Viewer } from '#lib/casework/access/policy.ts';
import { roleNames } from '#lib/casework/case/words.ts';
import { SignOutButton } from './sign-out-button.tsx';

export interface PersonMenuProps {
  readonly viewer: Viewer;
  /** What else is under the name. */
  readonly children?: ReactNode;
}

/** Who is signed in, and under it how to leave: a fold, so that it opens without script too. */
export function PersonMenu({ viewer, children }: PersonMenuProps) {
  return (
    <details className="relative">
      <summary className="flex min-h-11 max-w-48 cursor-pointer list-none items-center gap-2 rounded-small px-3 text-small hover:bg-tint [&::-webkit-details-marker]:hidden">
        <span className="sr-only">Signed in as </span>
        <bdi className="min-w-0 truncate font-semibold">{viewer.name}</bdi>
        <svg
          aria-hidden="true"
          width="12"
          height="12"
          viewBox="0 0 16 16"
          className="no-print size-3 shrink-0 fill-none stroke-current stroke-2"
        >
          <path d="m2 5 6 6 6-6" />
        </svg>
      </summary>
      <div className="no-print absolute end-0 top-full z-30 w-64 max-w-[calc(100vw-1rem)] rounded-card border border-edge bg-surface p-3">
        <p className="px-3 pb-2 text-small wrap-anywhere">
          <bdi className="font-semibold">{viewer.name}</bdi>
          <span className="block text-ink-soft">
            {viewer.roles.map((role) => roleNames[role]).join(', ')}
          </span>
        </p>
        {children}
        <SignOutButton />
      </div>
    </details>
  );
}
