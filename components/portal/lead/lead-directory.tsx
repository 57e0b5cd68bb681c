import type { PlainAction } from '#components/forms/form-state.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { longDate } from '#lib/content/long-date.ts';
import { wrongNumberPath } from '#lib/paths.ts';
import { LeadList } from './lead-list.tsx';

export interface LeadDirectoryProps {
  readonly checks: readonly {
    readonly service: string;
    readonly name: string;
    readonly contact: string;
    readonly source: string;
    /** When it was last found right. */
    readonly checkedOn: Temporal.PlainDate | undefined;
  }[];
  /** Keeps that a number is right. */
  readonly right: PlainAction;
}

/** Numbers of the support directory of which nobody has said for long that they are right. */
export function LeadDirectory({ checks, right }: LeadDirectoryProps) {
  return (
    <LeadList
      id="directory"
      title="Numbers to check"
      count={checks.length}
      none="Every number of the support directory was looked at within six months."
    >
      {checks.map(({ service, name, contact, source, checkedOn }) => (
        <li
          key={service}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1 text-small leading-tight"
        >
          <p className="min-w-0 grow py-1 wrap-anywhere">
            {`To check: ${name}, `}
            <span className="tabular-nums">{contact}</span>
            <span className="block text-ink-soft">
              {`${checkedOn === undefined ? 'Not checked yet' : `Last checked on ${longDate(checkedOn.toString())}`}. Source: ${source}`}
            </span>
          </p>
          <div className="flex flex-wrap gap-2 max-sm:w-full">
            <LinkButton
              href={wrongNumberPath(service)}
              variant="secondary"
              aria-label={`It is wrong: ${name}`}
            >
              It is wrong
            </LinkButton>
            <form
              action={right}
              aria-label={`Checked: still right: ${name}`}
              className="max-sm:w-full"
            >
              <input type="hidden" name="service" value={service} />
              <input type="hidden" name="contact" value={contact} />
              <Button variant="secondary" aria-label={`Checked: still right: ${name}`}>
                Checked: still right
              </Button>
            </form>
          </div>
        </li>
      ))}
    </LeadList>
  );
}
