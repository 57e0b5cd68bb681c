import { casePath } from '#lib/paths.ts';
import type { QueuedQuestion } from './gate-queue.tsx';
import { standing } from './gate-queue.tsx';

export interface GateWordsCardProps {
  readonly question: QueuedQuestion & { readonly words: string };
  readonly now: Temporal.Instant;
}

/** The words that the reporter typed, and what happens meanwhile. */
export function GateWordsCard({ question, now }: GateWordsCardProps) {
  const { reference, gate, dueAt, words } = question;
  const seesCase = gate === 'red' || gate === 'asking';
  return (
    <header className="mb-8 max-w-prose">
      <p className="mb-1 tabular-nums text-ink-soft">{reference}</p>
      <h1 className="text-heading-2">Who did they mean?</h1>
      <p className="mt-3">
        {seesCase
          ? 'This is what they wrote about who must not be given their case.'
          : 'This is what they wrote about who must not be given their case. You see nothing else of it.'}
      </p>
      <blockquote className="card my-5 border-s-8 border-s-action px-5 py-4 text-lead wrap-anywhere">
        <bdi className="whitespace-pre-line">{words}</bdi>
      </blockquote>
      <p>{standing(gate, dueAt, now)}</p>
      {seesCase && (
        <p className="mt-2">
          <a href={casePath(reference)} className="inline-flex min-h-11 items-center">
            Open the case
          </a>
        </p>
      )}
    </header>
  );
}
