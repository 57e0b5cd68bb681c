import { LinkButton } from '#components/ui/button.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { somethingWentWrong } from '#lib/content/something-went-wrong.ts';
import { EmergencyPanel } from './emergency-panel.tsx';

const { title, lead, body } = somethingWentWrong;

/**
 * Shown where the frame of a page failed, by the framework's script, so it stands on as little as it can, and it says nothing
 * of what went wrong inside. The way out is a plain link: the bar that has it was part of the page. A public page that fails is
 * answered by the server instead (docs/decisions/0016).
 */
export function SomethingWentWrong() {
  return (
    <main className="page-end mx-auto max-w-site px-4 pt-12 sm:px-6">
      <title>Something went wrong</title>
      <div className="prose max-w-prose">
        <h1 className="text-heading-1">{title}</h1>
        <p className="text-lead">{lead}</p>
        <Prose content={body} />
        <p>
          <LinkButton href="/">Go to the first page</LinkButton>{' '}
          <LinkButton href="/leave" variant="secondary">
            Exit this page
          </LinkButton>
        </p>
      </div>
      <div className="mt-8 max-w-prose">
        <EmergencyPanel />
      </div>
    </main>
  );
}
