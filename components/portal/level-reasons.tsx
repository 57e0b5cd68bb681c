import { reasonInWords } from '#lib/casework/intake/reasons.ts';

/** Which rules set the level, in words. Rules propose; people decide. */
export function LevelReasons({ rules }: { readonly rules: readonly string[] }) {
  if (rules.length === 0) {
    return <p className="text-ink-soft">Nothing that was told calls for a higher level.</p>;
  }
  return (
    <ul aria-label="Why this level" className="flex flex-wrap gap-x-2 gap-y-1">
      {rules.map((rule) => (
        <li key={rule} className="rounded-small border border-edge px-2 text-small">
          {reasonInWords(rule)}
        </li>
      ))}
    </ul>
  );
}
