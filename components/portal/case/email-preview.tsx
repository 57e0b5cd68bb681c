import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import type { LetterToRead } from '#lib/forms/field.ts';

export interface EmailPreviewProps extends Pick<LetterToRead, 'parts' | 'closing' | 'asText'> {
  /** Names the part of the page. */
  readonly title: string;
  readonly id: string;
  /** Undefined where it goes on paper, or is read out. */
  readonly look: EmailInInbox | undefined;
  readonly paragraphs: readonly string[];
}

/** An email as it will arrive: how it looks in an inbox, then what it says; or a letter, as it is printed. */
export function EmailPreview({
  title,
  id,
  look,
  paragraphs,
  parts = [],
  closing = [],
  asText,
}: EmailPreviewProps) {
  return (
    <section
      aria-labelledby={id}
      className={`card mb-6 max-w-prose p-4 sm:p-6 ${look === undefined ? 'only-this-printed print:border-0 print:p-0' : ''}`}
    >
      <h2 id={id} className="no-print mb-3 text-heading-3">
        {title}
      </h2>
      {look !== undefined && <InInbox look={look} />}
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
        {closing.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {look !== undefined && <p>{look.signedBy}</p>}
      </div>
      {asText !== undefined && (
        <details className="no-print mt-4 border-t border-line">
          <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
            The same as plain text, for programs that show no more
          </summary>
          <pre className="text-small whitespace-pre-wrap wrap-anywhere">{asText}</pre>
        </details>
      )}
    </section>
  );
}

function InInbox({ look }: { readonly look: EmailInInbox }) {
  return (
    <dl className="mb-4 border-edge border-b pb-3 wrap-anywhere">
      <div className="flex flex-wrap gap-x-2">
        <dt className="text-ink-soft">From</dt>
        <dd className="font-semibold">{look.from}</dd>
      </div>
      <div className="flex flex-wrap gap-x-2">
        <dt className="text-ink-soft">Subject</dt>
        <dd className="font-semibold">{look.subject}</dd>
      </div>
      <div className="flex flex-wrap gap-x-2">
        <dt className="text-ink-soft">Answers go to</dt>
        <dd className="font-semibold">{look.answersTo}</dd>
      </div>
    </dl>
  );
}
