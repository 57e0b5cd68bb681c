import type { ComponentPropsWithoutRef, ReactNode } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet';

/** At least 44 px high, also where the words wrap. */
const shape =
  'button inline-flex min-h-11 items-center justify-center gap-2 rounded-full border-2 py-2 text-center font-semibold';

/** On a phone, as wide as what it stands in: a thumb finds it. With large text the words need the room at its sides. */
const wide = 'px-[min(1.5rem,5vw)] no-underline hover:no-underline max-sm:w-full';

const looks: Readonly<Record<ButtonVariant, string>> = {
  primary: `${wide} border-transparent bg-action text-on-action hover:bg-action-strong aria-disabled:bg-edge aria-disabled:text-surface`,
  secondary: `${wide} border-action bg-surface text-action hover:bg-tint hover:text-action-strong aria-disabled:border-edge aria-disabled:text-ink-soft`,
  quiet: 'border-transparent bg-transparent px-3 text-link underline hover:bg-tint',
};

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'className'> {
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
}

/** Does something on this page or sends its form. It submits unless `type` says otherwise. */
export function Button({ variant = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={`${shape} cursor-pointer ${looks[variant]}`} {...rest} />;
}

export interface LinkButtonProps extends Omit<ComponentPropsWithoutRef<'a'>, 'className' | 'href'> {
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
}

/** Goes somewhere: a plain link that looks like a button. */
export function LinkButton({ variant = 'primary', children, ...rest }: LinkButtonProps) {
  return (
    <a className={`${shape} ${looks[variant]}`} {...rest}>
      {children}
    </a>
  );
}
