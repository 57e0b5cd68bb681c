'use client';

import { useActionState } from 'react';
import type { PlainAction } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';

/** What is said of a feed that was just made. */
export interface FeedState {
  /** Shown this once. */
  readonly address: string | undefined;
}

export interface FeedFormProps {
  readonly hasFeed: boolean;
  readonly make: () => Promise<FeedState>;
  readonly end: PlainAction;
}

/** The address at which a calendar program reads the viewer's appointments: made, made anew and ended here. */
export function FeedForm({ hasFeed, make, end }: FeedFormProps) {
  const [{ address }, submit, isPending] = useActionState<FeedState>(make, { address: undefined });
  const isThere = hasFeed || address !== undefined;
  return (
    <section aria-labelledby="feed" className="no-print mt-8 max-w-prose">
      <h2 id="feed" className="mb-2 text-heading-3">
        In your own calendar
      </h2>
      <p className="mb-3">
        A calendar program can show your appointments here, as “Appointment” and their times, and
        nothing else. Whoever has the address sees them: give it to nobody.
      </p>
      {address !== undefined && (
        <div role="status" className="card mb-3 p-4">
          <p className="font-semibold">
            Copy this address into your calendar program now. It is not shown again.
          </p>
          <p className="wrap-anywhere">
            <code>{address}</code>
          </p>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <form action={submit}>
          <Button variant="secondary" aria-disabled={isPending}>
            {isThere ? 'Make a new address, and end the old one' : 'Make an address'}
          </Button>
        </form>
        {isThere && (
          <form action={end}>
            <Button variant="secondary">End the address</Button>
          </form>
        )}
      </div>
    </section>
  );
}
