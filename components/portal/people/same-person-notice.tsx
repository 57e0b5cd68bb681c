import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { sameInWords } from '#lib/casework/people/found-words.ts';
import type { PersonKeyKind } from '#lib/casework/people/person-keys.ts';
import { casePath, pairPath } from '#lib/paths.ts';

export interface SamePersonNoticeProps {
  readonly reference: string;
  readonly others: readonly {
    readonly reference: string;
    readonly because: readonly PersonKeyKind[];
    readonly isOlder: boolean;
  }[];
}

/** Says that another case may be of the same person, and lets its lead join them or leave them apart. Nothing merges by itself. */
export function SamePersonNotice({ reference, others }: SamePersonNoticeProps) {
  return others.map((other) => {
    const newer = other.isOlder ? reference : other.reference;
    const older = other.isOlder ? other.reference : reference;
    return (
      <Notice
        key={other.reference}
        tone="calm"
        titleId={`same-${other.reference}`}
        title={
          <>
            May be the same person as{' '}
            <a href={casePath(other.reference)} className="tabular-nums">
              {other.reference}
            </a>
          </>
        }
      >
        <p>{`Both have ${sameInWords(other.because)}.`}</p>
        <ul className="no-print flex list-none! flex-wrap items-center gap-3 ps-0!">
          <li className="mt-0!">
            <LinkButton variant="secondary" href={pairPath(newer, 'join', older)}>
              Join them
            </LinkButton>
          </li>
          <li className="mt-0!">
            <LinkButton variant="secondary" href={pairPath(newer, 'leave-apart', older)}>
              Leave them apart
            </LinkButton>
          </li>
        </ul>
      </Notice>
    );
  });
}
