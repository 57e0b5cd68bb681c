import { levelNames } from '#lib/casework/case/level-names.ts';
import { reasonInWords } from '#lib/casework/intake/reasons.ts';
import type { Level } from '#lib/disclosure/levels.ts';

/** Which rules set the level, in words. Rules propose; people decide. */
export function LevelReasons({
  rules,
  level = 'green',
  assessed,
}: {
  readonly rules: readonly string[];
  /** What it was assessed as, when and why, in words: then that is why it has its level. */
  readonly assessed?: string | undefined;
  /** The one that it has now: people may have changed it. */
  readonly level?: Level;
}) {
  if (assessed !== undefined) {
    return (
      <p className="min-w-0 wrap-anywhere">
        <bdi>{assessed}</bdi>
        {rules.length > 0 && (
          <span className="text-ink-soft">{` Came in with: ${rules.map(reasonInWords).join('; ')}.`}</span>
        )}
      </p>
    );
  }
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
