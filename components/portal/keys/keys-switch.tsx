import { Button, type ButtonVariant } from '#components/ui/button.tsx';
import { singleKeysPath } from '#lib/paths.ts';

export interface KeysSwitchProps {
  readonly areOn: boolean;
  readonly variant?: ButtonVariant;
}

/** Switches single keys off or on. A plain form: it works from every page, with script or without. */
export function KeysSwitch({ areOn, variant = 'quiet' }: KeysSwitchProps) {
  return (
    <form method="post" action={singleKeysPath} aria-label="Single keys">
      <Button variant={variant} name="keys" value={areOn ? 'off' : 'on'}>
        {areOn ? 'Switch single keys off' : 'Switch single keys on'}
      </Button>
    </form>
  );
}
