import { LinkButton } from '#components/ui/button.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { home } from '#lib/content/home.ts';
import { Doorway } from './doorway.tsx';
import { EmergencyPanel } from './emergency-panel.tsx';
import { SelectedQuestions } from './selected-questions.tsx';

const { tell, support, ways, next, questions } = home;

/** What the home page shows: three things at a glance, then the two ways, then what follows. */
export function FrontPage() {
  return (
    <>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="relative flex flex-col justify-between overflow-hidden pb-4 sm:rounded-card sm:rounded-se-arch sm:bg-tint sm:p-10">
          <div className="relative max-w-prose">
            <h1 className="text-heading-1">{home.title}</h1>
            <p className="mt-4 text-lead">{home.lead}</p>
            <p className="mt-6">
              <LinkButton href="/disclose">{tell.action}</LinkButton>
            </p>
          </div>
          <p className="relative mt-6 sm:mt-16 sm:pe-64">{tell.body}</p>
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

interface WayCardProps {
  readonly title: string;
  readonly points: readonly string[];
}

function WayCard({ title, points }: WayCardProps) {
  return (
    <div className="card card-way p-5 pe-10 sm:p-6 sm:pe-12">
      <h3 className="mb-3 text-heading-3">{title}</h3>
      <div className="prose">
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
