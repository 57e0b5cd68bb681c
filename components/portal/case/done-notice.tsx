import { Sign } from './sign.tsx';

export interface DoneNoticeProps {
  /** Nothing is said where they are left out. */
  readonly words: string | undefined;
}

/** Says what the person has just done. */
export function DoneNotice({ words }: DoneNoticeProps) {
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
