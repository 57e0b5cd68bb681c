'use client';

import type { ReactNode } from 'react';
import { FormFields } from '#components/forms/form-fields.tsx';
import type { FormAction, FormState } from '#components/forms/form-state.ts';
import { pickFields } from '#components/forms/pick-fields.ts';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { floorInWords } from '#lib/casework/assessment/floor-words.ts';
import { floorsOf } from '#lib/casework/assessment/floors.ts';
import { factsPosted } from '#lib/casework/assessment/posted-facts.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import type { DrawnFields, PostedValues } from '#lib/forms/field.ts';
import { FlagRows } from './flag-rows.tsx';
import { LevelPanel } from './level-panel.tsx';
import { NeedRows } from './need-rows.tsx';
import { RegisterRows } from './register-rows.tsx';

export interface AssessFormProps {
  readonly action: FormAction;
  readonly reference: string;
  readonly fields: DrawnFields;
  readonly values: FormState['values'];
  /** What the last assessment said, by field, and when that was; undefined before the first. */
  readonly last: { readonly values: PostedValues; readonly when: string } | undefined;
  /** The level that holds. */
  readonly before: RiskLevel | undefined;
  readonly isIntakeRed: boolean;
  readonly isUnder18: boolean;
  readonly toolHeight: number;
  readonly usesKeys: boolean;
}

const headerFields = ['source', 'confidence', 'recording'];
const toolFields = ['toolName', 'toolCount', 'toolBy', 'toolOn', 'marac', 'maracWhy'];

/** Flags, needs and risks on the left; on the right, in sight, what follows from them, and the judgement. */
export function AssessForm({ fields, last, usesKeys, ...props }: AssessFormProps) {
  const { action, reference, values, ...judged } = props;
  return (
    <VerbForm
      action={action}
      reference={reference}
      save="Save the assessment"
      fields={fields}
      values={values}
      startAt="source"
      drawAbove={(state) => <FloorsOnTop state={state} {...judged} />}
      drawFields={(state) => (
        <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_21rem] lg:items-start">
          <div className="min-w-0">
            <FormFields fields={pickFields(fields, headerFields)} state={state} />
            <Section title="Red flags">
              <FlagRows fields={fields} state={state} last={last} usesKeys={usesKeys} />
            </Section>
            <Section title="Their own fear, and a tool">
              <FormFields fields={pickFields(fields, ['fear', ...toolFields])} state={state} />
            </Section>
            <Section title="Needs">
              <NeedRows fields={fields} state={state} last={last} />
            </Section>
            <Section title="Risk register">
              <RegisterRows fields={fields} state={state} />
            </Section>
          </div>
          <LevelPanel fields={fields} state={state} {...judged} />
          <FormFields fields={pickFields(fields, ['seen', 'spoken', 'press'])} state={state} />
        </div>
      )}
    />
  );
}

/** Without script the floors are computed as it is saved: they stand on top, before what is to be mended. */
function FloorsOnTop({
  state: { values },
  isUnder18,
  toolHeight,
}: Pick<AssessFormProps, 'isUnder18' | 'toolHeight'> & { readonly state: FormState }) {
  const held = (name: string) => {
    const { [name]: value } = values;
    return typeof value === 'string' ? value : '';
  };
  const floors = floorsOf(factsPosted(held, isUnder18), toolHeight);
  return floors.length === 0 ? null : (
    <p className="mb-4 max-w-prose font-semibold">{floorInWords(floors)}.</p>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = `section-${title.replaceAll(/\W/g, '-').toLowerCase()}`;
  return (
    <section aria-labelledby={id} className="mb-8 border-t border-line pt-4">
      <h2 id={id} className="mb-3 text-heading-3">
        {title}
      </h2>
      {children}
    </section>
  );
}
