import { KeysSwitch } from '#components/portal/keys/keys-switch.tsx';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { roleNames } from '#lib/casework/case/words.ts';
import { workPaths } from '#lib/paths.ts';
import { SignOutButton } from './sign-out-button.tsx';

export interface PersonMenuProps {
  readonly viewer: Viewer;
  /** Whether single keys do something for this person. */
  readonly usesKeys: boolean;
}

/** Who is signed in, and under it the keys and how to leave: a fold, so that it opens without script too. */
export function PersonMenu({ viewer, usesKeys }: PersonMenuProps) {
  return (
    <details name="top-bar" className="relative">
      <summary className="flex min-h-11 max-w-48 cursor-pointer list-none items-center gap-2 rounded-small px-3 text-small max-sm:gap-1 max-sm:px-2 hover:bg-tint [&::-webkit-details-marker]:hidden">
        <span className="sr-only">Signed in as </span>
        <bdi className="min-w-0 truncate font-semibold max-sm:sr-only">{viewer.name}</bdi>
        <svg
          aria-hidden="true"
          width="20"
          height="20"
          viewBox="0 0 20 20"
          className="no-print size-5 shrink-0 fill-none stroke-current stroke-2 sm:hidden"
        >
          <circle cx="10" cy="6" r="4" />
          <path d="M2 19a8 7 0 0 1 16 0" />
        </svg>
        <svg
          aria-hidden="true"
          width="12"
          height="12"
          viewBox="0 0 16 16"
          className="no-print size-3 shrink-0 fill-none max-sm:hidden stroke-current stroke-2"
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
        <a
          href={workPaths.keys}
          data-lists-keys=""
          className="flex min-h-11 items-center rounded-small px-3 hover:bg-tint"
        >
          Keys
        </a>
        <KeysSwitch areOn={usesKeys} />
        <SignOutButton />
      </div>
    </details>
  );
}
