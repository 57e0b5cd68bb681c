import 'server-only';

type Detail = Readonly<Record<string, string | number | boolean>>;

/**
 * Writes one line of JSON about the software itself. `event` is a fixed phrase and `detail` holds codes, counts
 * and internal ids: never an answer, a name, an address, a token, an error's message (a database puts values in
 * it) or anything of a request.
 */
function write(level: 'info' | 'error', event: string, detail: Detail): void {
  const line = `${JSON.stringify({ at: new Date().toISOString(), level, event, ...detail })}\n`;
  (level === 'error' ? process.stderr : process.stdout).write(line);
}

export const log = {
  info: (event: string, detail: Detail = {}) => write('info', event, detail),
  error: (event: string, detail: Detail = {}) => write('error', event, detail),
};

/** @returns what may be said of an unknown error: its kind and code, not its words */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : '';
  return `${error.name}${code}`;
}

/** Logs an unexpected error of a request, with the digest that its error page shows. */
export function reportError(error: unknown, route: string, type: string): void {
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string'
      ? error.digest
      : 'none';
  log.error('request failed', { kind: kindOf(error), digest, route, type });
}
