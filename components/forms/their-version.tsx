import type { ReactNode } from 'react';
import type { DrawnField, Posted, Theirs } from '#lib/forms/field.ts';
import { formattedPosted } from '#lib/forms/posted-words.ts';

export interface TheirVersionProps {
  readonly field: DrawnField;
  readonly mine: Posted | undefined;
  readonly theirs: Theirs | undefined;
  readonly name: string;
  /** The field itself, with what the person filled in. */
  readonly children: ReactNode;
}

/** A field that somebody else changed meanwhile: what the person filled in, and beside it what stands now. */
export function TheirVersion({ name, field, mine, theirs, children }: TheirVersionProps) {
  const standing = theirs?.values[name];
  const isHidden = field.kind === 'hidden' || field.kind === 'press';
  if (standing === undefined || theirs === undefined || isHidden) return children;
  const words = formattedPosted(field, standing);
  if (words === formattedPosted(field, mine ?? '')) return children;
  return (
    <div className="mb-6 grid gap-x-6 gap-y-2 sm:grid-cols-2">
      <div>
        <p className="mb-2 text-small font-semibold">Yours</p>
        {children}
      </div>
      <div>
        <p className="mb-2 text-small font-semibold">
          {theirs.by === undefined ? 'What stands now' : <bdi>{theirs.by}</bdi>}
          {`, ${theirs.when}`}
        </p>
        <p className="mb-1 font-semibold">{field.label}</p>
        <p className="rounded-small border-2 border-line px-3 py-2 whitespace-pre-wrap wrap-anywhere">
          <bdi>{words === '' ? 'Empty' : words}</bdi>
        </p>
      </div>
    </div>
  );
}
