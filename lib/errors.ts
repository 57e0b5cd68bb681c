/** Something expected went wrong; a page can say what to do. Anything else that is thrown is a bug. */
export abstract class ExpectedError extends Error {}

/** What was asked for is not there, or is not for this person: the two are told apart nowhere. */
export class NotFoundError extends ExpectedError {
  override readonly name = 'NotFoundError';
}

/** Why a session is over that somebody had: nobody made use of it, or they signed in or out elsewhere since. */
export type SessionEnd = 'idle' | 'elsewhere';

/** Nobody is signed in. */
export class SignedOutError extends ExpectedError {
  override readonly name = 'SignedOutError';
  /** Left out where there was no session. */
  readonly end: SessionEnd | undefined;

  constructor(message: string, end?: SessionEnd) {
    super(message);
    this.end = end;
  }
}

/** Somebody is signed in who has no staff record (any more). */
export class NotStaffError extends ExpectedError {
  override readonly name = 'NotStaffError';
}
