import { type ReactNode, type RefObject, useId } from 'react';
import { Button } from '#components/ui/button.tsx';

export interface KeysDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly children: ReactNode;
}

/** The list of keys over the page. The browser moves the focus into it, closes it on Escape, and brings the focus back. */
export function KeysDialog({ dialog, children }: KeysDialogProps) {
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="no-print keys-dialog m-auto max-h-[calc(100dvh-2rem)] w-[min(100%-2rem,46rem)] overflow-auto rounded-card border-2 border-edge bg-surface p-5 text-ink sm:p-6"
    >
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 id={titleId} className="text-heading-3">
          Keys
        </h2>
        <Button type="button" variant="quiet" onClick={() => dialog.current?.close()}>
          Close<span className="sr-only"> the list of keys</span>
        </Button>
      </div>
      {children}
    </dialog>
  );
}
