import { useCallback, useRef } from 'react';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import { isRegisterAsked } from '#lib/casework/assessment/sections.ts';
import { RegisterRows, type RegisterRowsProps } from './register-rows.tsx';
import { Section } from './section.tsx';
import { useFormFacts } from './use-form-facts.ts';

export interface RegisterSectionProps extends RegisterRowsProps {
  /** What decides from when it is asked for. */
  readonly asked: {
    readonly isUnder18: boolean;
    readonly toolHeight: number;
    readonly before: RiskLevel | undefined;
  };
}

/** The register of risks, from Medium upwards. Below, it is out of the way, and nothing that was written in it is lost; without script it is a fold. */
export function RegisterSection({ asked, ...rows }: RegisterSectionProps) {
  const { isUnder18, toolHeight, before } = asked;
  const place = useRef<HTMLDivElement>(null);
  const { values, errors } = rows.state;
  const isAsked = useFormFacts(
    place,
    values,
    useCallback(
      (held) => isRegisterAsked(held, { isUnder18, toolHeight, before }),
      [isUnder18, toolHeight, before],
    ),
  );
  const isOpen = isAsked || Object.keys(errors).some((name) => /-\d$/.test(name));
  return (
    <Section section="register">
      <div ref={place}>
        {!isOpen && (
          <p className="mb-3 max-w-prose text-small text-ink-soft">
            It is asked for from Medium upwards. What is written in it is kept, and nothing follows
            from it below that.
          </p>
        )}
        <details open={isOpen} className={isOpen ? undefined : 'level-more'}>
          <summary className="mb-2 min-h-11 w-fit cursor-pointer py-2 font-semibold">
            Needed from Medium upwards
          </summary>
          <RegisterRows {...rows} />
        </details>
      </div>
    </Section>
  );
}
