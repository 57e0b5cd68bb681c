import { needs } from '#lib/content/directory.ts';
import { directoryWords } from '#lib/content/directory-words.ts';

const { title, everything, note } = directoryWords.filter;

/**
 * Shows one need of the directory and hides the others, by the style sheet alone: nothing is sent, and nothing enters the
 * address, the history or a store. A browser that cannot do it shows links to the parts of the page in its place.
 */
export function NeedFilter() {
  return (
    <fieldset className="need-filter no-print card p-5 sm:p-6">
      <legend className="contents font-semibold">{title}</legend>
      <div className="mt-3 flex flex-wrap gap-2">
        <Option value="everything" label={everything} chosen />
        {needs
          .filter(({ id }) => id !== 'danger')
          .map((need) => (
            <Option key={need.id} value={need.id} label={need.title} />
          ))}
      </div>
      <p className="mt-3 text-small text-ink-soft">{note}</p>
    </fieldset>
  );
}

interface OptionProps {
  readonly value: string;
  readonly label: string;
  readonly chosen?: boolean;
}

function Option({ value, label, chosen = false }: OptionProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-card border border-edge bg-surface px-4 py-2 hover:bg-tint has-checked:border-action has-checked:bg-tint">
      <input
        type="radio"
        id={`show-${value}`}
        name="show"
        value={value}
        defaultChecked={chosen}
        // A browser that brings back what was chosen would show it to the next person.
        autoComplete="off"
        className="size-6 shrink-0 accent-action"
      />
      <span>{label}</span>
    </label>
  );
}
