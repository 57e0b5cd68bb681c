import { Button } from '#components/ui/button.tsx';

/** Keeps what is written by a press, where no script does it. */
export function KeepAsDraft() {
  return (
    <noscript>
      <Button variant="secondary" name="intent" value="draft">
        Keep it as a draft
      </Button>
    </noscript>
  );
}
