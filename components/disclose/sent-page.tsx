import { PageFrame } from '#components/site/page-frame.tsx';
import { ServiceList } from '#components/site/service-list.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { clockTimeInWords } from '#lib/casework/clock/time-words.ts';
import { findServices } from '#lib/content/directory.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { sentCopy } from '#lib/content/sending.ts';
import type { Receipt } from '#lib/disclosure/draft.ts';
import { institution } from '#lib/institution.ts';

export interface SentPageProps {
  readonly receipt: Receipt;
  /** From then on the page cannot be opened again. */
  readonly until: Date;
}

const { titles, keptEarlier } = sentCopy;

/** Two columns where there is room: what to read, and beside it what to keep in mind. */
const columns = 'gap-x-16 lg:grid lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)] lg:items-start';

/** What happens next and by when, the reference, support that fits, and how to clear the traces on the device. */
export function SentPage({ receipt, until }: SentPageProps) {
  const { path, reference, support } = receipt;
  const copy = sentCopy[path];
  return (
    <PageFrame width="site">
      <div className={columns}>
        <div>
          <Arrived {...receipt} />
          {support.urgent.length > 0 && (
            <section aria-labelledby="urgent" className="mt-10">
              <h2 id="urgent" className="mb-3 text-heading-2">
                {titles.urgent}
              </h2>
              <ServiceList services={findServices(support.urgent)} level={3} />
            </section>
          )}
        </div>
        <ClearPage until={until} />
      </div>
      <div className={`mt-10 ${columns}`}>
        <div>
          <WhenContacted {...receipt} />
          <section aria-labelledby="next" className="not-first:mt-10">
            <h2 id="next" className="mb-3 text-heading-2">
              {titles.next}
            </h2>
            <Prose content={copy.next} />
          </section>
        </div>
        <section aria-labelledby="reference" className="card mt-10 p-5 lg:mt-0">
          <h2 id="reference" className="mb-2 text-heading-3">
            {titles.reference}
          </h2>
          <p className="text-heading-2 font-semibold tabular-nums">{reference}</p>
          <p className="mt-2">{copy.reference}</p>
        </section>
      </div>
      {support.fitting.length > 0 && (
        <section aria-labelledby="support" className="mt-12">
          <h2 id="support" className="mb-3 text-heading-2">
            {titles.support}
          </h2>
          <ServiceList services={findServices(support.fitting)} level={3} />
          <p className="no-print mt-4">
            <a href="/support" className="inline-flex min-h-11 items-center">
              {sentCopy.allSupport}
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="traces" className="no-print mt-12">
        <h2 id="traces" className="mb-3 text-heading-2">
          {titles.traces}
        </h2>
        <Prose content={sentCopy.traces} />
        <div className="mt-4">
          <ClearButton />
        </div>
      </section>
    </PageFrame>
  );
}

/** That it has arrived; or that something had arrived before, and that this is what was kept. */
function Arrived({ path, keptEarlier: kept }: Receipt) {
  if (kept === undefined) {
    return <PageHeading lead={sentCopy[path].lead}>{sentCopy[path].title}</PageHeading>;
  }
  return (
    <div>
      <PageHeading lead={keptEarlier.lead}>{keptEarlier.title}</PageHeading>
      <Notice tone="care" title={keptEarlier.means} titleId="kept">
        <Prose content={keptEarlier[path][kept]} />
      </Notice>
    </div>
  );
}

function WhenContacted({ contactBy, confirmedByEmail }: Receipt) {
  if (contactBy === undefined) return null;
  return (
    <Notice tone="good" title={sentCopy.when.title} titleId="when">
      <p>
        {sentCopy.when.before} <strong>{dayAndDate(contactBy)}</strong>
        {sentCopy.when.after}
      </p>
      {confirmedByEmail && <p>{sentCopy.when.email}</p>}
    </Notice>
  );
}

/** High on the page: the next person at this device must not find it. */
function ClearPage({ until }: Pick<SentPageProps, 'until'>) {
  const moment = Temporal.Instant.fromEpochMilliseconds(until.getTime());
  return (
    <section aria-labelledby="clear" className="no-print card p-5 max-lg:mt-6">
      <h2 id="clear" className="mb-2 text-heading-3">
        {sentCopy.clear.title}
      </h2>
      <p className="mb-4">
        {sentCopy.clear.body(clockTimeInWords(moment, institution.calendar.timeZone))}
      </p>
      <ClearButton />
    </section>
  );
}

function ClearButton() {
  return (
    <LinkButton href="/leave" variant="secondary">
      {sentCopy.clear.action}
    </LinkButton>
  );
}
