import { LinkButton } from '#components/ui/button.tsx';
import { PhoneLink } from '#components/ui/phone-link.tsx';
import { emergencyNumbers } from '#lib/emergency-numbers.ts';

const { emergencyServices, security } = emergencyNumbers;

/**
 * Shown in place of a page that failed. It runs in the browser, so it stands on as little as it can, and
 * it says nothing of what went wrong inside.
 */
export function SomethingWentWrong() {
  return (
    <main className="page-end mx-auto max-w-site px-4 pt-12 sm:px-6">
      <title>Something went wrong</title>
      <div className="prose max-w-prose">
        <h1 className="text-heading-1">Sorry, something went wrong</h1>
        <p className="text-lead">
          This is our fault, not yours. Please try again in a few minutes.
        </p>
        <p>
          If you were filling in the form, your answers wait in this browser for 30 minutes. If you
          had just pressed Send, you can press it again: it is never counted twice.
        </p>
        <p>
          If you are in danger now, call{' '}
          <PhoneLink tel={emergencyServices.tel}>{emergencyServices.display}</PhoneLink>. On campus,
          call Security on <PhoneLink tel={security.tel}>{security.display}</PhoneLink>.
        </p>
        <p>
          <LinkButton href="/">Go to the first page</LinkButton>{' '}
          <LinkButton href="/leave" variant="secondary">
            Exit this page
          </LinkButton>
        </p>
      </div>
    </main>
  );
}
