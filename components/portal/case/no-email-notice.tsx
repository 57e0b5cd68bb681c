import { verbPath } from '#lib/paths.ts';

export interface NoEmailNoticeProps {
  /** Why none goes; nothing is said where one may. */
  readonly why: string | undefined;
  readonly reference: string;
}

/** That no email goes about an appointment, why, and how that is put right with the person. */
export function NoEmailNotice({ why, reference }: NoEmailNoticeProps) {
  if (why === undefined) return null;
  return (
    <p className="mb-6 max-w-prose">
      {`No email goes about it: ${why}. Tell them in a way that is safe. If they would like an email, `}
      <a href={verbPath(reference, 'change-wishes')}>change the wishes</a>
      {' with them first.'}
    </p>
  );
}
