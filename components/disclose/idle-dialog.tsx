import { useId } from 'react';
import { ExitPresses, ExitSaid } from '#components/site/exit-presses.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { timeKept } from '#lib/content/time-kept.ts';

export interface IdleDialogProps {
  /** Until the draft is dropped, counted from now: a device's own clock may be wrong. */
  readonly secondsLeft: number;
  /** What is lost when nobody stays. */
  readonly clears: 'answers' | 'typed';
  /** Starts the time again; none where it is only looked at. */
  readonly stay?: (() => Promise<void>) | undefined;
  /** What is said; while it is closed, what is said when it opens. */
  readonly words?: string;
  /** Open from the start and not modal: to be looked at. */
  readonly open?: boolean;
}

const { warning } = timeKept;

/**
 * Asks whether somebody is still there: the form's script opens it. In the lowest window all of it is seen at once.
 */
export function IdleDialog({ secondsLeft, clears, stay, words, open }: IdleDialogProps) {
  const titleId = useId();
  const wordsId = useId();
  return (
    <dialog
      open={open}
      data-seconds-left={open === true ? undefined : secondsLeft}
      data-clears={clears}
      aria-labelledby={titleId}
      aria-describedby={wordsId}
      className="idle-warning m-auto w-[min(100%-min(2rem,8vw),32rem)] rounded-card border-2 border-edge bg-surface p-[min(1.5rem,6vw)] text-ink low:max-h-[calc(100dvh-0.5rem)] low:w-[min(100%-0.5rem,32rem)] low:px-[min(0.75rem,3vw)] low:py-1.5"
    >
      <h2 id={titleId} className="text-heading-2 low:text-heading-3">
        {warning.title}
      </h2>
      <p id={wordsId} role="status" className="mt-3 mb-6 low:my-1 low:text-small low:leading-snug">
        {words ?? warning.body(clears, 5)}
      </p>
      <form
        action={stay}
        className="flex flex-wrap gap-4 max-sm:*:w-full low:gap-2 low:text-small low:leading-tight low:*:w-auto low:*:flex-[1_1_7.5rem] low:*:scroll-my-1.5 low:*:px-[min(0.5rem,2vw)] low:*:py-0"
      >
        <Button type="button" data-stay="">
          {warning.stay}
        </Button>
        <LinkButton href="/leave" variant="secondary">
          {warning.exit}
          <ExitPresses />
        </LinkButton>
      </form>
      {/* While a modal is open nothing behind it is seen or heard: the presses of Shift are counted here too. */}
      <ExitSaid />
    </dialog>
  );
}
