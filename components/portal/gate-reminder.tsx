import { Notice } from '#components/ui/notice.tsx';
import { gatePath } from '#lib/paths.ts';

/** On a case that does not wait for the question: that it is still open, and where it is answered. */
export function GateReminder({ reference }: { readonly reference: string }) {
  return (
    <div className="mb-6">
      <Notice tone="calm" title="Who did they mean?" titleId="gate-reminder">
        <p>They wrote who must not be given this case, and it is not certain whom they mean.</p>
        <p>
          <a href={gatePath(reference)} className="inline-flex min-h-11 items-center">
            Say whom they mean
          </a>
        </p>
      </Notice>
    </div>
  );
}
