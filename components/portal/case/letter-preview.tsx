import type { PaperLetter } from '#lib/forms/letter-to-read.ts';

export interface LetterPreviewProps {
  /** Names the part of the page. */
  readonly title: string;
  readonly id: string;
  readonly note?: string | undefined;
  readonly letter: PaperLetter;
  /** Whether it is kept off the paper: it may not be handed over like this. */
  readonly isHeldBack?: boolean;
}

/** A letter as it is printed and handed over, or what is read out: on paper it is the page. */
export function LetterPreview({ title, id, note, letter, isHeldBack = false }: LetterPreviewProps) {
  const { paragraphs, parts = [], closing = [] } = letter;
  return (
    <section
      aria-labelledby={id}
      className={`${isHeldBack ? 'no-print' : 'only-this-printed'} card mb-6 max-w-prose p-4 sm:p-6 print:border-0 print:p-0`}
    >
      <h2 id={id} className="no-print mb-3 text-heading-3">
        {title}
      </h2>
      {note !== undefined && <p className="no-print mb-3 border-s-4 border-edge ps-3">{note}</p>}
      <div className="prose wrap-anywhere">
        {paragraphs.map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same, and none of them moves
          <p key={place}>{paragraph}</p>
        ))}
        {parts.map((part) => (
          <section key={part.title} aria-label={part.title}>
            <h3>{part.title}</h3>
            {part.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none of them moves
              <p key={place}>{line}</p>
            ))}
          </section>
        ))}
        {closing.map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same, and none of them moves
          <p key={place}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
