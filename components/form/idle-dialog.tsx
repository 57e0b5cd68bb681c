import { type RefObject, useId } from 'react';
import { ExitPresses, ExitSaid } from '#components/site/exit-presses.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { timeKept } from '#lib/content/time-kept.ts';

export interface IdleDialogProps {
  readonly words: string;
  readonly isRenewing: boolean;
  readonly onStay: () => void;
  /** Whoever holds it opens it as a modal. */
  readonly dialog?: RefObject<HTMLDialogElement | null>;
  /** Open from the start and not modal: to be looked at. */
  readonly open?: boolean;
}

const { warning } = timeKept;

/**
 * How the question looks whether somebody is still there: in the lowest window all of it is seen at once. Escape stays too.
 */
export function IdleDialog({ words, isRenewing, onStay, dialog, open }: IdleDialogProps) {
  const titleId = useId();
  const wordsId = useId();
  return (
    <dialog
      ref={dialog}
      open={open}
      aria-labelledby={titleId}
      aria-describedby={wordsId}
      className="idle-warning m-auto w-[min(100%-min(2rem,8vw),32rem)] rounded-card border-2 border-edge bg-surface p-[min(1.5rem,6vw)] text-ink low:max-h-[calc(100dvh-0.5rem)] low:w-[min(100%-0.5rem,32rem)] low:px-[min(0.75rem,3vw)] low:py-1.5"
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id={titleId} className="text-heading-2 low:text-heading-3">
        {warning.title}
      </h2>
      <p id={wordsId} role="status" className="mt-3 mb-6 low:my-1 low:text-small low:leading-snug">
        {words}
      </p>
      <div className="flex flex-wrap gap-4 max-sm:[&>*]:w-full low:flex-nowrap low:gap-2 low:text-small low:leading-tight low:[&>*]:px-[min(0.5rem,2vw)] low:[&>*]:py-0">
        <Button type="button" onClick={onStay} aria-disabled={isRenewing}>
          {warning.stay}
        </Button>
        <LinkButton href="/leave" variant="secondary">
          {warning.exit}
          <ExitPresses />
        </LinkButton>
      </div>
      {/* While a modal is open nothing behind it is seen or heard: the presses of Shift are counted here too. */}
      <ExitSaid />
    </dialog>
  );
}
