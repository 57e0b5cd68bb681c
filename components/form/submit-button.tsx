import { useFormStatus } from 'react-dom';
import { Button, type ButtonVariant } from '#components/ui/button.tsx';

export interface SubmitButtonProps {
  readonly children: string;
  /** What the button says while the form is on its way. */
  readonly busy: string;
  readonly variant?: ButtonVariant;
  readonly name?: string;
  readonly value?: string;
}

/** Sends a form, once: a second press while it is on its way does nothing. */
export function SubmitButton({ children, busy, ...button }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...button}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? busy : children}
    </Button>
  );
}
