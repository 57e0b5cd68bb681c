import { Button, type ButtonVariant } from '#components/ui/button.tsx';
import { sessionPaths } from '#lib/paths.ts';

export interface SignOutButtonProps {
  readonly variant?: ButtonVariant;
  readonly children?: string;
}

/** Ends the session here and the provider's. A plain form: leaving is a full page load, with script or without. */
export function SignOutButton({ variant = 'quiet', children = 'Sign out' }: SignOutButtonProps) {
  return (
    <form method="post" action={sessionPaths.signOut} aria-label="Your session">
      <Button variant={variant}>{children}</Button>
    </form>
  );
}
