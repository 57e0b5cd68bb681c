import { doneInWords } from '#lib/casework/drafts/kept-form.ts';
import { Sign } from './sign.tsx';

export interface DoneNoticeProps {
  /** The form that was saved, as the address of the page names it: may be anything. */
  readonly done: unknown;
}

/** Says what the person has just done; nothing where the address names no form. */
export function DoneNotice({ done }: DoneNoticeProps) {
  const words = typeof done === 'string' ? doneInWords(done) : undefined;
  if (words === undefined) return null;
  return (
    <p
      role="status"
      className="mb-3 flex gap-2 rounded-small border border-good-edge bg-good px-3 py-1 text-small font-semibold text-on-good"
    >
      <Sign path="m2 8.5 4 4 8-9" />
      {words}
    </p>
  );
}
