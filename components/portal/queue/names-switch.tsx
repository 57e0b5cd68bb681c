import type { PlainAction } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { filterPairs, type QueueFilters } from '#lib/casework/queue/filters.ts';

export interface NamesSwitchProps {
  readonly referencesAlone: boolean;
  readonly filters: QueueFilters;
  readonly action: PlainAction;
}

/** Whether lists show names, or references alone: for a screen that others can see. */
export function NamesSwitch({ referencesAlone, filters, action }: NamesSwitchProps) {
  return (
    <form
      action={action}
      aria-label="Names in the list"
      className="no-print text-small md:ms-auto md:-me-3"
    >
      {filterPairs(filters).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="quiet" name="names" value={referencesAlone ? 'shown' : 'hidden'}>
        {referencesAlone ? 'Show names' : 'References alone'}
      </Button>
    </form>
  );
}
