import { reasonOf } from '#lib/disclosure/triage.ts';

/** Which rules set the level, in words. Rules propose; people decide. */
export function LevelReasons({ rules }: { readonly rules: readonly string[] }) {
  if (rules.length === 0) return 'No rule for a higher level fired.';
  return (
    <ul className={rules.length > 1 ? 'list-disc ps-5' : undefined}>
      {rules.map((rule) => (
        <li key={rule}>{reasonOf(rule)}</li>
      ))}
    </ul>
  );
}
