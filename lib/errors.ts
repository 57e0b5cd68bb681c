/** Something expected went wrong; a page can say what to do. Anything else that is thrown is a bug. */
export abstract class ExpectedError extends Error {}

/** What was asked for is not there, or is not for this person: the two are told apart nowhere. */
export class NotFoundError extends ExpectedError {
  override readonly name = 'NotFoundError';
}

/** Nobody is signed in. */
export class SignedOutError extends ExpectedError {
  override readonly name = 'SignedOutError';
}

/** Somebody is signed in who has no staff record (any more). */
export class NotStaffError extends ExpectedError {
  override readonly name = 'NotStaffError';
}
