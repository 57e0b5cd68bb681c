import { Notice } from '#components/ui/notice.tsx';

export interface SignInProblemProps {
  /** The code with which a sign-in came back. It is never shown: it may be anything. */
  readonly error: string;
}

/** Says that signing in did not work out, and what to do. */
export function SignInProblem({ error }: SignInProblemProps) {
  return (
    <div className="mb-8" role="alert">
      <Notice tone="care" title="Sign-in did not complete">
        <p>{reasonInWords(error)} Nothing was opened.</p>
        <p>
          Please try again. If it keeps happening, tell the people who look after university
          accounts.
        </p>
      </Notice>
    </div>
  );
}

function reasonInWords(error: string): string {
  switch (error) {
    case 'AccessDenied':
      return 'Your university account was not let in.';
    case 'SessionRequired':
      return 'Your session has ended.';
    case 'OAuthCallback':
    case 'Callback':
      return 'You went back, it took too long, or the answer of the university’s sign-in could not be trusted.';
    default:
      return 'The university’s sign-in could not be reached, or something in between failed.';
  }
}
