import { PageFrame } from '#components/site/page-frame.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { startCopy, startedAgainCopy } from '#lib/content/start.ts';

export interface StartPageProps {
  readonly action: () => Promise<void>;
  /** Why the start is shown: what was answered is gone, all of it or all but the last answer. */
  readonly startedAgain: 'gone' | 'kept' | undefined;
  /** Where an unfinished draft goes on. */
  readonly carryOn: string | undefined;
}

/** What to know before the first question. */
export function StartPage({ action, startedAgain, carryOn }: StartPageProps) {
  return (
    <PageFrame back={{ href: '/' }}>
      {startedAgain !== undefined && (
        <div className="mb-8">
          <Notice tone="care" title={startedAgainCopy.title} titleId="again">
            <p>{startedAgainCopy[startedAgain]}</p>
            {startedAgain === 'gone' && <p>{startedAgainCopy.cookies}</p>}
          </Notice>
        </div>
      )}
      <PageHeading lead={startCopy.lead}>{startCopy.title}</PageHeading>
      <div className="prose">
        <ul>
          {startCopy.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>{startCopy.history}</p>
        <p>
          <a href="/safety" className="inline-flex min-h-11 items-center">
            {startCopy.safety}
          </a>
        </p>
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-4 max-sm:[&>form]:w-full">
        {carryOn !== undefined && <LinkButton href={carryOn}>{startCopy.carryOn}</LinkButton>}
        <form action={action}>
          <Button variant={carryOn === undefined ? 'primary' : 'secondary'}>
            {carryOn === undefined ? startCopy.start : startCopy.startAgain}
          </Button>
        </form>
      </div>
      {carryOn !== undefined && <p className="mt-4 text-ink-soft">{startCopy.unsent}</p>}
    </PageFrame>
  );
}
