import { Button } from '#components/ui/button.tsx';

/** What a peek shows: how to reach the person, and what happened last; or why it does not. */
export type Peek =
  | { readonly words: string }
  | {
      readonly name: string;
      /** Safe ways alone, in order. */
      readonly ways: readonly string[];
      readonly safeTimes: string | undefined;
      readonly ifSomeoneElseAnswers: string;
      /** The newest first. */
      readonly story: readonly string[];
    };

export interface PeekCardProps {
  readonly reference: string;
  /** Undefined while it is on its way. */
  readonly peek: Peek | undefined;
  readonly close: () => void;
}

/** A look into a case, beside the queue. */
export function PeekCard({ reference, peek, close }: PeekCardProps) {
  return (
    <aside
      aria-label={`A look into ${reference}`}
      className="no-print card fixed inset-x-4 bottom-4 z-10 max-h-[70vh] overflow-auto border-2 border-edge p-4 text-small shadow-lg sm:start-auto sm:w-112"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 className="font-sans text-small font-semibold tabular-nums">{reference}</h2>
        <Button type="button" variant="quiet" onClick={close}>
          Close<span className="sr-only"> the look into {reference}</span>
        </Button>
      </div>
      <div role="status">
        {peek === undefined ? 'Opening…' : 'words' in peek ? peek.words : <Found {...peek} />}
      </div>
    </aside>
  );
}

type FoundProps = Exclude<Peek, { words: string }>;

function Found({ name, ways, safeTimes, ifSomeoneElseAnswers, story }: FoundProps) {
  return (
    <>
      <h3 className="font-sans text-small font-semibold">
        Safe ways to reach {name === '' ? 'them' : <bdi>{name}</bdi>}
      </h3>
      {ways.length === 0 && <p>None: nobody may get in touch.</p>}
      <ul className="mb-2 wrap-anywhere">
        {ways.map((way) => (
          <li key={way}>
            <bdi>{way}</bdi>
          </li>
        ))}
      </ul>
      <p>Safe days and times: {safeTimes ?? 'none were named'}</p>
      <p className="mb-3">
        If someone else answers: <bdi>{ifSomeoneElseAnswers}</bdi>
      </p>
      <h3 className="font-sans text-small font-semibold">What happened last</h3>
      {story.length === 0 && <p>Nothing is written yet.</p>}
      <ol className="wrap-anywhere">
        {story.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one look, which never change their order
          <li key={index}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ol>
    </>
  );
}
