import type { FormState } from '#components/forms/form-state.ts';
import type { DrawnFields } from '#lib/forms/field.ts';
import { formattedPosted } from '#lib/forms/posted-words.ts';

export interface TheirRowProps {
  readonly fields: DrawnFields;
  readonly state: FormState;
  /** The fields that stand in one row, and what each is called there. */
  readonly names: Readonly<Record<string, string>>;
}

/** What a colleague put on file in a row of fields, where it is not what the person filled in: in one line below it. */
export function TheirRow({ fields, state: { theirs, values }, names }: TheirRowProps) {
  if (theirs === undefined) return null;
  const rows = Object.entries(names).flatMap(([name, label]) => {
    const field = fields[name];
    const standing = theirs.values[name];
    if (field === undefined || standing === undefined) return [];
    const words = formattedPosted(field, standing);
    const isSame = words === formattedPosted(field, values[name] ?? field.start);
    return [{ name, label, words, isSame }];
  });
  if (rows.every(({ isSame }) => isSame)) return null;
  return (
    <p className="mb-4 border-s-2 border-edge ps-3 text-small wrap-anywhere">
      <span className="font-semibold">
        {theirs.by === undefined ? 'What stands now' : <bdi>{theirs.by}</bdi>}
        {`, ${theirs.when}: `}
      </span>
      <bdi>
        {rows.map(({ label, words }) => `${label}: ${words === '' ? 'empty' : words}`).join('; ')}
      </bdi>
    </p>
  );
}
