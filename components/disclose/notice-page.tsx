import type { ReactNode } from 'react';
import { TroublePlace } from '#components/forms/error-summary.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { ServiceList } from '#components/site/service-list.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { findServices } from '#lib/content/directory.ts';
import { noticeFor } from '#lib/content/notices.ts';
import { type NoticeId, noticeRules } from '#lib/disclosure/notices.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';

export interface NoticePageProps {
  readonly notice: NoticeId;
  /** What was answered so far. */
  readonly answers: Answers;
  /** The title of the question at whose address the notice is shown. */
  readonly pageTitle: string;
  readonly action: (form: FormData) => Promise<void>;
  /** Stands at the end of the page. */
  readonly children: ReactNode;
}

/** A page between two questions. It asks nothing; the person reads it and goes on. */
export function NoticePage({ notice, answers, pageTitle, action, children }: NoticePageProps) {
  const copy = noticeFor(notice, answers);
  const rule = noticeRules.find(({ id }) => id === notice);
  return (
    <PageFrame back={{ href: `/disclose/${rule?.after ?? ''}` }}>
      {/* The browser's history keeps it: it must be the title of the question that is asked here otherwise. */}
      <title>{pageTitle}</title>
      <PageHeading>{copy.title}</PageHeading>
      <Prose content={copy.body} />
      <div className="mt-6">
        <ServiceList services={findServices(copy.services)} level={2} />
      </div>
      <div className="mt-8 flex flex-wrap gap-4 max-sm:[&>form]:w-full">
        {rule?.endsJourney === true ? (
          <>
            <LinkButton href="/support">{copy.continueLabel}</LinkButton>
            <LinkButton href={`/disclose/${rule.after}`} variant="secondary">
              Change my answer
            </LinkButton>
            <LinkButton href="/leave" variant="secondary">
              Clear my answers and leave
            </LinkButton>
          </>
        ) : (
          <form action={action}>
            <TroublePlace />
            <input type="hidden" name="notice" value={notice} />
            <Button>{copy.continueLabel}</Button>
          </form>
        )}
      </div>
      {children}
    </PageFrame>
  );
}
