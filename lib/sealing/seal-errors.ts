/** What is sealed cannot be opened: it was changed, or it belongs to another place. Never says what is in it. */
export class SealBrokenError extends Error {
  override readonly name: string = 'SealBrokenError';
}

/** What is sealed names a key that this process does not hold. */
export class UnknownKeyError extends SealBrokenError {
  override readonly name = 'UnknownKeyError';
  /** The key that would open it. Its id is no secret. */
  readonly keyId: string;

  constructor(what: string, keyId: string) {
    super(`the ${what} is sealed with the key ${keyId}, which this process does not hold`);
    this.keyId = keyId;
  }
}
