import { PageFrame } from '#components/site/page-frame.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';

export interface StartPageProps {
  readonly action: () => Promise<void>;
  /** A draft was there and could not be read any more. */
  readonly startedAgain: boolean;
  /** Where an unfinished draft goes on. */
  readonly carryOn: string | undefined;
}

/** What to know before the first question. */
export function StartPage({ action, startedAgain, carryOn }: StartPageProps) {
  return (
    <PageFrame back={{ href: '/' }}>
      {startedAgain && (
        <div className="mb-8">
          <Notice tone="care" title="We need to start again" titleId="again">
            <p>
              We are sorry. Your answers are no longer in this browser, often because some time went
              by. Nothing was sent to us, and nobody has seen them.
            </p>
          </Notice>
        </div>
      )}
      <PageHeading lead="15 short questions. Most people need about five minutes.">
        Before you start
      </PageHeading>
      <div className="prose">
        <ul>
          <li>Tick the answers that fit. You do not have to write about what happened.</li>
          <li>You can skip any question.</li>
          <li>
            At the end you choose: stay anonymous, or leave contact details so that we can support
            you.
          </li>
          <li>Nothing reaches us until you press Send.</li>
          <li>
            Until then your answers stay in this browser, locked, for 30 minutes after the last one.
            “Exit this page” clears them at once.
          </li>
        </ul>
        <p>
          If someone else can see this device, your browser’s history will show that you came here.
          It will not show your answers.
        </p>
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {carryOn !== undefined && <LinkButton href={carryOn}>Carry on</LinkButton>}
        <form action={action}>
          <Button variant={carryOn === undefined ? 'primary' : 'secondary'}>
            {carryOn === undefined ? 'Start' : 'Start again'}
          </Button>
        </form>
      </div>
      {carryOn !== undefined && (
        <p className="mt-4 text-ink-soft">
          You have answers in this browser that were not sent. Starting again clears them.
        </p>
      )}
    </PageFrame>
  );
}
