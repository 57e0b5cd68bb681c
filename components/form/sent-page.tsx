import { PageFrame } from '#components/site/page-frame.tsx';
import { ServiceList } from '#components/site/service-list.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { findServices } from '#lib/content/directory.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { sentCopy } from '#lib/content/sending.ts';
import type { Receipt } from '#lib/disclosure/draft.ts';

/** What happens next and by when, the reference, support that fits, and how to clear the traces on the device. */
export function SentPage({ receipt }: { readonly receipt: Receipt }) {
  const { path, reference, contactBy, confirmedByEmail, support, keptEarlier } = receipt;
  const copy = sentCopy[path];
  return (
    <PageFrame>
      <PageHeading lead={copy.lead}>{copy.title}</PageHeading>
      {keptEarlier !== undefined && (
        <div className="mb-8">
          <Notice tone="care" title={sentCopy.keptEarlier.title} titleId="kept">
            <Prose content={sentCopy.keptEarlier[path === 'named' ? 'named' : 'anonymous']} />
          </Notice>
        </div>
      )}
      {contactBy !== undefined && (
        <Notice tone="good" title={sentCopy.when.title} titleId="when">
          <p>
            {sentCopy.when.before} <strong>{dayAndDate(contactBy)}</strong>
            {sentCopy.when.after}
          </p>
          {confirmedByEmail && <p>{sentCopy.when.email}</p>}
        </Notice>
      )}
      <section aria-labelledby="next" className="mt-12">
        <h2 id="next" className="mb-3 text-heading-2">
          {sentCopy.titles.next}
        </h2>
        <Prose content={copy.next} />
      </section>
      <section aria-labelledby="reference" className="mt-12">
        <h2 id="reference" className="mb-3 text-heading-2">
          {sentCopy.titles.reference}
        </h2>
        <p className="text-heading-2 font-semibold tabular-nums">{reference}</p>
        <p className="mt-2">{copy.reference}</p>
      </section>
      {support.length > 0 && (
        <section aria-labelledby="support" className="mt-12">
          <h2 id="support" className="mb-3 text-heading-2">
            {sentCopy.titles.support}
          </h2>
          <ServiceList services={findServices(support)} level={3} />
          <p className="mt-4">
            <a href="/support" className="inline-flex min-h-11 items-center">
              {sentCopy.allSupport}
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="traces" className="mt-12">
        <h2 id="traces" className="mb-3 text-heading-2">
          {sentCopy.titles.traces}
        </h2>
        <Prose content={sentCopy.traces} />
        <div className="mt-4">
          <LinkButton href="/leave" variant="secondary">
            {sentCopy.leave}
          </LinkButton>
        </div>
      </section>
    </PageFrame>
  );
}
