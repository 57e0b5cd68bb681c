import type { KeyboardEvent } from 'react';
import { FieldError } from '#components/forms/field-error.tsx';
import { Button } from '#components/ui/button.tsx';
import type { DrawnField } from '#lib/forms/field.ts';

export interface PressButtonsProps {
  readonly name: string;
  readonly field: DrawnField | undefined;
  readonly error: string | undefined;
}

/** Keys that move from one answer to another. */
const moves: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The answers that send the form. Arrows move between them: whoever came by Ctrl+Enter chooses with the same hand. */
export function PressButtons({ name, field, error }: PressButtonsProps) {
  const hint = `${name}-keys`;
  return (
    <fieldset className="w-full" aria-describedby={hint} onKeyDown={moveByArrows}>
      <legend className="mb-2 font-semibold">{field?.label}</legend>
      <FieldError field={name} message={error} />
      <div className="flex flex-wrap gap-3">
        {field?.options?.map(({ code, label }, place) => (
          <Button
            key={code}
            id={place === 0 ? name : undefined}
            name={name}
            value={code}
            variant={place === 0 ? 'primary' : 'secondary'}
          >
            {label}
          </Button>
        ))}
      </div>
      <p id={hint} className="noscript:hidden mt-2 text-small text-ink-soft">
        By keyboard: Ctrl + Enter comes here and saves nothing yet; arrows move, Enter saves.
      </p>
    </fieldset>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLFieldSetElement>): void {
  const by = moves[event.key];
  if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons: readonly EventTarget[] = [...event.currentTarget.querySelectorAll('button')];
  const place = buttons.indexOf(event.target);
  if (place === -1) return;
  event.preventDefault();
  const next = buttons[Math.min(Math.max(place + by, 0), buttons.length - 1)];
  if (next instanceof HTMLElement) next.focus();
}
