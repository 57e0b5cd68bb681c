import { Notice } from '#components/ui/notice.tsx';
import { gatePath } from '#lib/paths.ts';

export interface GateReminderProps {
  readonly reference: string;
  /** By when the viewer is to have asked the person, in words; undefined where the case does not wait for that. */
  readonly askBy: string | undefined;
}

/** On a case that is open while the question stands: what is to be done about it, by when, and where it is answered. */
export function GateReminder({ reference, askBy }: GateReminderProps) {
  return (
    <div className="mb-6">
      <Notice tone="calm" title="Who did they mean?" titleId="gate-reminder">
        <p>They wrote who must not be given this case, and it is not certain whom they mean.</p>
        {askBy !== undefined && (
          <p>
            You have this case to ask them. Contact them in a way that is safe, then answer by{' '}
            <strong>{askBy}</strong>. After that somebody else is asked, and you no longer see it.
          </p>
        )}
        <p>
          <a href={gatePath(reference)} className="inline-flex min-h-11 items-center">
            Say whom they mean
          </a>
        </p>
      </Notice>
    </div>
  );
}
