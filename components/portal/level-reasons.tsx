import { levelNames } from '#lib/casework/case/level-names.ts';
import { reasonInWords } from '#lib/casework/intake/reasons.ts';
import type { Level } from '#lib/disclosure/levels.ts';

/** Which rules set the level, in words. Rules propose; people decide. */
export function LevelReasons({
  rules,
  level = 'green',
}: {
  readonly rules: readonly string[];
  /** The one that it has now: people may have changed it. */
  readonly level?: Level;
}) {
  if (rules.length === 0) {
    return (
      <p className="text-ink-soft">
        {level === 'green'
          ? 'Nothing that was told calls for a higher level.'
          : `${levelNames[level]} by judgement: the Story says why.`}
      </p>
    );
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
