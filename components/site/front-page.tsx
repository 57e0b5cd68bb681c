import { LinkButton } from '#components/ui/button.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { home } from '#lib/content/home.ts';
import { institution } from '#lib/institution.ts';
import { Doorway } from './doorway.tsx';
import { EmergencyPanel } from './emergency-panel.tsx';
import { SelectedQuestions } from './selected-questions.tsx';
import { WayCard } from './way-card.tsx';

const { tell, support, ways, next, questions } = home;
const { emergencyServices } = institution.emergency;

/** What the home page shows: three things at a glance, then the two ways, then what follows. */
export function FrontPage() {
  return (
    <>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="relative flex flex-col max-sm:-mt-3 sm:overflow-hidden sm:rounded-card sm:rounded-se-arch sm:bg-tint sm:p-10 lg:justify-center">
          <DangerLine />
          <div className="relative max-w-prose">
            <h1 className="text-heading-1">{home.title}</h1>
            <p className="mt-3 text-lead sm:mt-4">{home.lead}</p>
            <p className="mt-5 grid gap-3 sm:mt-6 sm:flex sm:flex-wrap">
              <LinkButton href="/disclose">{tell.action}</LinkButton>
              <span className="contents lg:hidden">
                <LinkButton href="/support" variant="secondary">
                  {support.title}
                </LinkButton>
              </span>
            </p>
          </div>
          <p className="relative mt-5 max-w-sm sm:mt-6 sm:max-lg:max-w-72">{tell.body}</p>
          <Doorway />
        </div>
        <div className="grid gap-5">
          <EmergencyPanel />
          <section className="card flex flex-col items-start gap-3 p-5 sm:p-6">
            <h2 className="text-heading-3">{support.title}</h2>
            <p className="grow">{support.body}</p>
            <LinkButton href="/support" variant="secondary">
              {support.action}
            </LinkButton>
          </section>
        </div>
      </div>

      <TitledSection id="two-ways" title={ways.title} lead={ways.lead}>
        <div className="grid gap-5 md:grid-cols-2">
          <WayCard {...ways.anonymous} />
          <WayCard {...ways.named} />
        </div>
      </TitledSection>

      <TitledSection id="what-next" title={next.title}>
        <ol className="steps max-w-prose">
          {next.steps.map(({ title, body }) => (
            <li key={title}>
              <h3 className="text-heading-3">{title}</h3>
              <p>{body}</p>
            </li>
          ))}
        </ol>
      </TitledSection>

      <TitledSection id="before-you-decide" title={questions.title}>
        <SelectedQuestions ids={questions.ids} />
        <p className="mt-4">
          <a href="/faq" className="inline-flex min-h-11 items-center font-semibold">
            {questions.all}
          </a>
        </p>
      </TitledSection>
    </>
  );
}

/** Danger comes first on a phone as well, where the panel in full is further down. */
function DangerLine() {
  return (
    <p className="mb-5 sm:hidden">
      <a
        href={`tel:${emergencyServices.tel}`}
        className="flex min-h-11 items-center justify-between rounded-card border border-urgent-edge bg-urgent px-4 text-on-urgent no-underline"
      >
        <span>In danger now?</span>
        <span className="font-semibold underline">Call {emergencyServices.display}</span>
      </a>
    </p>
  );
}
