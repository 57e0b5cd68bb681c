import { followUpPath } from '#lib/paths.ts';

export interface WhichFollowUpProps {
  readonly reference: string;
  /** When the appointment was that it follows, in words. */
  readonly met: string;
  /** The others of the case that their person does not have yet. */
  readonly others: readonly {
    readonly entry: string;
    readonly met: string;
    readonly verb: 'follow-up' | 'give-follow-up';
  }[];
}

/** Says of which appointment a follow-up is, and which others wait: nobody writes the words of one into the other. */
export function WhichFollowUp({ reference, met, others }: WhichFollowUpProps) {
  return (
    <div className="no-print mb-4 max-w-prose">
      <p className="font-semibold">{`Of the appointment on ${met}`}</p>
      {others.map((other) => (
        <p key={other.entry}>
          <a
            href={followUpPath(reference, other.verb, other.entry)}
            className="inline-flex min-h-11 items-center"
          >
            {`Another one waits: of ${other.met}`}
          </a>
        </p>
      ))}
    </div>
  );
}
