import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';

export interface EmailPreviewProps {
  /** Names the part of the page. */
  readonly title: string;
  readonly id: string;
  readonly look: EmailInInbox;
  readonly paragraphs: readonly string[];
}

/** An email as it will arrive: how it looks in an inbox, then what it says. */
export function EmailPreview({ title, id, look, paragraphs }: EmailPreviewProps) {
  return (
    <section aria-labelledby={id} className="card mb-6 max-w-prose p-4 sm:p-6">
      <h2 id={id} className="mb-3 text-heading-3">
        {title}
      </h2>
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
      <div className="prose">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{look.signedBy}</p>
      </div>
    </section>
  );
}
