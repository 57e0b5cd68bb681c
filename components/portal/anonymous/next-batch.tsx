export interface NextBatchProps {
  /** The time of day at which the next batch comes, as "12:00"; undefined while the demonstration runs. */
  readonly at: string | undefined;
}

/** When more can come, and why not before. */
export function NextBatch({ at }: NextBatchProps) {
  return (
    <p className="mb-5 max-w-prose text-small text-ink-soft">
      {at === undefined
        ? 'While this is a demonstration, a batch comes every minute. In use, batches come at set times of the day, so that nobody can tell at what hour one was sent.'
        : `The next batch comes at ${at}. All that was sent until then comes at once, so that nobody can tell at what hour one was sent.`}
    </p>
  );
}
