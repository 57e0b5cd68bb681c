import 'server-only';
import { ConfigurationError } from '#lib/env.ts';
import { kindOf, log } from '#lib/log.ts';

/**
 * Takes the console away from the framework and the libraries. They print errors whole, and an error's words may hold
 * what a person sent: a header, a value, a part of a form. What stays is the kind of each error. Of somebody who left while a page
 * was on its way nothing stays: that is no error, and the log would tell when they were here.
 */
export function redactConsole(): void {
  const redacted = (...printed: readonly unknown[]) => {
    const error = printed.find((one) => one instanceof Error);
    if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
    else if (error !== undefined && !isVisitorGone(error))
      log.error('framework error', { kind: kindOf(error) });
  };
  console.error = redacted;
  console.warn = redacted;
}

/** Node.js says "aborted" of a request whose sender closed the connection; a connection of our own that breaks says otherwise. */
function isVisitorGone(error: Error): boolean {
  return error.message === 'aborted' && kindOf(error) === 'Error:ECONNRESET';
}
