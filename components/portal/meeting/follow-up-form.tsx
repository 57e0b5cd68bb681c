'use client';

import { FormFields } from '#components/forms/form-fields.tsx';
import type { FormAction, FormState } from '#components/forms/form-state.ts';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import type { DrawnFields } from '#lib/forms/field.ts';

export interface FollowUpFormProps {
  readonly action: FormAction;
  readonly reference: string;
  readonly fields: DrawnFields;
  readonly values: FormState['values'];
}

/** The text of a follow-up, part by part; then how it reaches the person. What they get is read first, as it will be. */
export function FollowUpForm({ fields, ...form }: FollowUpFormProps) {
  return (
    <VerbForm
      {...form}
      fields={fields}
      save="Go on"
      confirm="Approve: they get it like this"
      drawFields={(state) => (
        <div className="max-w-prose">
          <FormFields fields={fields} state={state} countsLong />
        </div>
      )}
    />
  );
}
