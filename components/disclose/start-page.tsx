import { TroublePlace } from '#components/forms/error-summary.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { FoldArrow } from '#components/ui/fold-arrow.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { startCopy, startedAgainCopy } from '#lib/content/start.ts';

export interface StartPageProps {
  readonly action: (form: FormData) => Promise<void>;
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
          </Notice>
        </div>
      )}
      <PageHeading lead={startCopy.lead}>{startCopy.title}</PageHeading>
      {carryOn !== undefined && (
        <div className="mb-8">
          <p className="mb-4">{startCopy.unsent}</p>
          <LinkButton href={carryOn}>{startCopy.carryOn}</LinkButton>
          <StartAgain action={action} />
        </div>
      )}
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
      {carryOn === undefined && (
        <>
          <form action={action} className="mt-8">
            <TroublePlace />
            <Button>{startCopy.start}</Button>
          </form>
          {startedAgain === undefined && (
            <p className="mt-8 text-small text-ink-soft">{startCopy.back}</p>
          )}
        </>
      )}
    </PageFrame>
  );
}

/** The first press says what would be lost, the second does it: without script too. */
function StartAgain({ action }: Pick<StartPageProps, 'action'>) {
  return (
    <details className="group mt-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 font-semibold text-link">
        <FoldArrow />
        {startCopy.startAgain}
      </summary>
      <form action={action} className="mt-2">
        <TroublePlace />
        <input type="hidden" name="clear" value="yes" />
        <p className="mb-4">{startCopy.clears}</p>
        <Button variant="secondary">{startCopy.clear}</Button>
      </form>
    </details>
  );
}
