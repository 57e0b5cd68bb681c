import { HeedList } from '#components/portal/case/heed-list.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ToHeed } from '#lib/casework/contact/heed.ts';

/** What a peek shows: how to reach the person, and what happened last; or why it does not. */
export type Peek =
  | { readonly words: string }
  | {
      readonly name: string;
      /** Safe ways alone, in order. */
      readonly ways: readonly string[];
      /** Whether somebody may be called now, in words. */
      readonly safety: string;
      readonly heed: readonly ToHeed[];
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
      <div className="-mt-2 flex items-center justify-between gap-4">
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

function Found({ name, ways, safety, heed, story }: FoundProps) {
  return (
    <>
      <h3 className="font-sans text-small font-semibold">
        Safe ways to reach {name === '' ? 'them' : <bdi>{name}</bdi>}
      </h3>
      <p>{safety}</p>
      <ul className="mb-3 list-disc ps-5 wrap-anywhere">
        {ways.map((way) => (
          <li key={way}>
            <bdi>{way}</bdi>
          </li>
        ))}
        <HeedList heed={heed} />
      </ul>
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
