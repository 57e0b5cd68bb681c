import { Notice } from '#components/ui/notice.tsx';
import type { UnreachableWish } from '#lib/casework/contact/step-to-reach.ts';

export interface TriedEnoughProps {
  /** How often they were tried without success since they were last in touch. */
  readonly tried: number;
  readonly wish: UnreachableWish;
}

/** Says that the person wished no further attempt; nothing where one may be made. */
export function TriedEnough({ tried, wish }: TriedEnoughProps) {
  if (tried === 0 || wish === 'next-way') return null;
  return (
    <div className="mb-6">
      <Notice tone="urgent" title="Make no further attempt" titleId="tried-enough">
        <p>
          {wish === 'stop'
            ? 'They could not be reached, and asked us to stop trying in that case.'
            : 'They could not be reached, and would rather get in touch themselves.'}{' '}
          The lead decides how to go on. When they get in touch, log it here.
        </p>
      </Notice>
    </div>
  );
}
