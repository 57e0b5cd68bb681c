import { Button, type ButtonVariant } from '#components/ui/button.tsx';

export interface SubmitButtonProps {
  readonly children: string;
  /** What the button says while the form is on its way, where script runs. */
  readonly busy: string;
  readonly variant?: ButtonVariant;
  readonly name?: string;
  readonly value?: string;
}

/** Sends a form; where script runs, once: a second press while it is on its way does nothing. */
export function SubmitButton({ busy, ...button }: SubmitButtonProps) {
  return <Button {...button} data-busy={busy} />;
}
