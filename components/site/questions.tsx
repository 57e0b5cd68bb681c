import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { faq, faqVersion } from '#lib/content/faq.ts';
import { Contents } from './contents.tsx';
import { Edition } from './policy-page.tsx';

/**
 * Every question with its answer in the open: a browser's own find sees all of it, without script, and
 * each answer has an address.
 */
export function Questions() {
  return (
    <>
      <PageHeading lead="What happens when you tell us, who will know, and what stays your decision.">
        Questions and answers
      </PageHeading>
      <Edition {...faqVersion} />
      <div className="card mt-8 grid gap-x-10 gap-y-6 p-5 sm:p-6 md:grid-cols-2 lg:grid-cols-3">
        {faq.map(({ id, title, entries }) => (
          <Contents
            key={id}
            label={title}
            entries={entries.map(({ id: entryId, question }) => ({ id: entryId, title: question }))}
          />
        ))}
      </div>
      {faq.map(({ id, title, entries }) => (
        <TitledSection key={id} id={id} title={title}>
          <div className="grid gap-10">
            {entries.map(({ id: entryId, question, answer }) => (
              <article key={entryId} aria-labelledby={entryId}>
                <h3 id={entryId} tabIndex={-1} className="mb-3 max-w-prose text-heading-3">
                  {question}
                </h3>
                <Prose content={answer} />
              </article>
            ))}
          </div>
        </TitledSection>
      ))}
    </>
  );
}
