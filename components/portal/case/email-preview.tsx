import type {
  ArrivingEmail,
  CalendarFileInWords,
  EmailInInbox,
} from '#lib/forms/letter-to-read.ts';

export interface EmailPreviewProps {
  /** Names the part of the page. */
  readonly title: string;
  readonly id: string;
  readonly note?: string | undefined;
  readonly email: ArrivingEmail;
}

/** An email as it will arrive: how it looks in an inbox, the very document that is sent, and its plain text. */
export function EmailPreview({ title, id, note, email }: EmailPreviewProps) {
  const { inbox, html, text, calendar } = email;
  return (
    <section aria-labelledby={id} className="card mb-6 max-w-prose p-4 sm:p-6">
      <h2 id={id} className="mb-3 text-heading-3">
        {title}
      </h2>
      {note !== undefined && <p className="mb-3 border-s-4 border-edge ps-3">{note}</p>}
      <InInbox inbox={inbox} />
      <ArrivingDocument title={`${title}: what it says`} html={html} text={text} />
      {calendar !== undefined && <CalendarFile calendar={calendar} />}
      <details className="mt-4 border-t border-line">
        <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
          The same as plain text, for programs that show no more
        </summary>
        <pre className="text-small whitespace-pre-wrap wrap-anywhere">{text}</pre>
      </details>
    </section>
  );
}

function InInbox({
  inbox: { to, from, subject, previewLine, answersTo },
}: {
  readonly inbox: EmailInInbox;
}) {
  return (
    <Facts
      facts={[
        ['To', to ?? 'Their safe address, as it is on the case'],
        ['From', from],
        ['Subject', subject],
        ['First words in an inbox', previewLine],
        ['Answers go to', answersTo],
      ]}
    />
  );
}

function CalendarFile({
  calendar: { title, when, place, isCancelled },
}: {
  readonly calendar: CalendarFileInWords;
}) {
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="mb-2 font-semibold">
        {isCancelled
          ? 'A calendar file comes with it, which takes the appointment out again'
          : 'A calendar file comes with it'}
      </h3>
      <Facts
        facts={[
          ['Title', title],
          ['When', when],
          ...(place === '' ? [] : [['Where', place] as const]),
        ]}
      />
      <p className="text-small text-ink-soft">It is marked private, and rings no alarm.</p>
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className="mb-3 wrap-anywhere">
      {facts.map(([name, value]) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="font-semibold">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * What is sent, in a frame that runs nothing, loads nothing and is of no origin. It cannot be measured from here, also without script: an unseen
 * copy of its text in the same type gives it its height.
 */
function ArrivingDocument({
  title,
  html,
  text,
}: {
  readonly title: string;
  readonly html: string;
  readonly text: string;
}) {
  return (
    <div className="arriving-email">
      <div aria-hidden="true" className="arriving-email-height">
        {text
          .split('\n')
          .filter((line) => line !== '')
          .map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none of them moves
            <p key={place}>{line}</p>
          ))}
      </div>
      <iframe title={title} sandbox="" srcDoc={closedOff(html)} />
    </div>
  );
}

const nothingLoads = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`;

/** The document with a policy of its own beside that of the page: what is in it loads nothing. */
function closedOff(html: string): string {
  return html.replace('<head>', `<head>${nothingLoads}`);
}
