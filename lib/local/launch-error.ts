/** Something that the person at the keyboard can put right. Its message says what and how. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}
