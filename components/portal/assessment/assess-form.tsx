'use client';

import { FormFields } from '#components/forms/form-fields.tsx';
import type { FormAction, FormState } from '#components/forms/form-state.ts';
import { pickFields } from '#components/forms/pick-fields.ts';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { floorInWords } from '#lib/casework/assessment/floor-words.ts';
import { floorsPosted } from '#lib/casework/assessment/posted-facts.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import type { DrawnFields } from '#lib/forms/field.ts';
import type { AnswerRowProps } from './answer-row.tsx';
import { FlagRows } from './flag-rows.tsx';
import { LevelPanel } from './level-panel.tsx';
import { NeedRows } from './need-rows.tsx';
import { RegisterSection } from './register-section.tsx';
import { Section } from './section.tsx';
import { SectionList } from './section-list.tsx';

export interface AssessFormProps {
  readonly action: FormAction;
  readonly reference: string;
  readonly fields: DrawnFields;
  readonly values: FormState['values'];
  /** Undefined before the first. */
  readonly last: AnswerRowProps['last'];
  /** The level that holds. */
  readonly before: RiskLevel | undefined;
  readonly isIntakeRed: boolean;
  readonly isUnder18: boolean;
  readonly toolHeight: number;
  readonly usesKeys: boolean;
}

const headerFields = ['assessedOn', 'source', 'confidence', 'recording'];
const toolFields = ['toolName', 'toolCount', 'toolBy', 'toolOn', 'marac', 'maracWhy'];

/** The sections with what is open in each, flags, needs and risks; and on the right, in sight, what follows from them, and the judgement. */
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
        <div className="assessment">
          <SectionList state={state} asked={judged} />
          <div className="min-w-0">
            <Section section="header">
              <div className="grid items-start gap-x-6 sm:grid-cols-2">
                <FormFields fields={pickFields(fields, headerFields)} state={state} />
              </div>
            </Section>
            <Section section="flags">
              <FlagRows fields={fields} state={state} last={last} usesKeys={usesKeys} asksEach />
            </Section>
            <Section section="fear">
              <FormFields fields={pickFields(fields, ['fear', ...toolFields])} state={state} />
            </Section>
            <Section section="needs">
              <NeedRows fields={fields} state={state} last={last} />
            </Section>
            <RegisterSection fields={fields} state={state} last={last} asked={judged} />
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
  const floors = floorsPosted(held, { isUnder18, toolHeight });
  return floors.length === 0 ? null : (
    <p className="mb-4 max-w-prose font-semibold">{floorInWords(floors)}.</p>
  );
}
