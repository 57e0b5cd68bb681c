import { dayInWords } from '#lib/casework/clock/time-words.ts';
import { Fact } from '../fact.tsx';
import { LevelReasons } from '../level-reasons.tsx';
import { LevelTag } from '../level-tag.tsx';
import type { QueuedDisclosure } from './anonymous-queue.tsx';
import { ReadBy } from './anonymous-queue.tsx';

export interface AnonymousHeadingProps {
  readonly disclosure: QueuedDisclosure & {
    readonly rules: readonly string[];
    readonly isRead: boolean;
  };
  readonly today: Temporal.PlainDate;
}

/** Which disclosure it is, how grave, and by when it is to be read. Its hour is known to nobody. */
export function AnonymousHeading({ disclosure, today }: AnonymousHeadingProps) {
  const { reference, level, rules, receivedOn, readBy, isRead } = disclosure;
  return (
    <header className="mb-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-sans text-heading-2 tracking-normal tabular-nums">
          <span className="sr-only">Anonymous disclosure </span>
          {reference}
        </h1>
        <LevelTag level={level} />
      </div>
      <div className="mt-2">
        <LevelReasons rules={rules} />
      </div>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-3 max-sm:*:first:col-span-2 lg:grid-cols-4">
        <Fact term="To be read">
          {isRead ? 'Marked as read' : <ReadBy date={readBy} today={today} />}
        </Fact>
        <Fact term="Received">{dayInWords(receivedOn, today)}</Fact>
      </dl>
    </header>
  );
}
