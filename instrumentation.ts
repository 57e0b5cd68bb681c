import type { Instrumentation } from 'next';

/** Runs once when the server starts: checks the configuration, then starts the worker. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startProcess } = await import('#lib/start-process.ts');
    await startProcess();
  }
}

/** An unexpected error of a request: its kind, digest and route go to the log; nothing of the request does. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { reportError } = await import('#lib/log.ts');
    reportError(error, context.routePath, context.routeType);
  }
};
