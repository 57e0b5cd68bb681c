import { Notice } from '#components/ui/notice.tsx';

export interface OutOfDateProps {
  /** What a follow-up says and is not so any more. */
  readonly sentences: readonly string[];
  /** Whether somebody said that they have it, or want none. */
  readonly isGiven: boolean;
}

/** Says what of a follow-up is not so any more. Until that is changed it stands on the paper in place of the letter. */
export function OutOfDate({ sentences, isGiven }: OutOfDateProps) {
  return (
    // On paper nothing else of the page either: who picks it up learns nothing.
    <div className={`mb-6 max-w-prose ${isGiven ? 'no-print' : 'only-this-printed'}`}>
      <Notice
        tone="care"
        title={
          isGiven
            ? 'Something in it is not so any more'
            : 'Do not give it to them like this: change it first'
        }
      >
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ul>
        {isGiven && <p>If they have it, tell them.</p>}
      </Notice>
    </div>
  );
}
