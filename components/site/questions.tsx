import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { type FaqEntry, faq, faqVersion } from '#lib/content/faq.ts';
import { findablePage } from '#lib/content/public-pages.ts';
import { Contents } from './contents.tsx';
import { EditionNote } from './edition-note.tsx';
import { VersionList } from './version-list.tsx';

/**
 * Every question with its answer in the open: a browser's own find sees all of it, without script, and each answer has an
 * address. The attributes of schema.org let search engines read the same words; nothing is told twice.
 */
export function Questions() {
  const { title, description } = findablePage('/faq');
  return (
    <div itemScope itemType="https://schema.org/FAQPage">
      <PageHeading lead={description}>{title}</PageHeading>
      <EditionNote {...faqVersion} />
      <div className="card mt-8 grid gap-x-10 gap-y-6 p-5 sm:p-6 md:grid-cols-2 lg:grid-cols-3">
        {faq.map(({ id, title: label, entries }) => (
          <Contents
            key={id}
            label={label}
            entries={entries.map(({ id: entryId, question }) => ({ id: entryId, title: question }))}
          />
        ))}
      </div>
      {faq.map(({ id, title: heading, entries }) => (
        <TitledSection key={id} id={id} title={heading}>
          <div className="grid gap-8">
            {entries.map((entry) => (
              <QuestionAndAnswer key={entry.id} {...entry} />
            ))}
          </div>
        </TitledSection>
      ))}
      <VersionList policy="faq" />
    </div>
  );
}

function QuestionAndAnswer({ id, question, answer }: FaqEntry) {
  return (
    <article
      aria-labelledby={id}
      itemScope
      itemProp="mainEntity"
      itemType="https://schema.org/Question"
    >
      <h3 id={id} tabIndex={-1} itemProp="name" className="mb-3 max-w-prose text-heading-3">
        {question}
      </h3>
      <div itemScope itemProp="acceptedAnswer" itemType="https://schema.org/Answer">
        <div itemProp="text">
          <Prose content={answer} />
        </div>
      </div>
      {/* After the answer, so that the heading stays short to hear, and named so that a list of links tells them apart. */}
      <a
        href={`#${id}`}
        aria-label={`Link to this answer: ${question}`}
        className="no-print mt-1 inline-flex min-h-11 items-center text-small"
      >
        Link to this answer
      </a>
    </article>
  );
}
