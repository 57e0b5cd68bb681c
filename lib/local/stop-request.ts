/** How a run was asked to stop. */
export interface StopRequest {
  /** Resolves at the first request, and never before. */
  readonly stopped: Promise<void>;
  isStopped(): boolean;
}

/**
 * Listens for everything that asks this process to stop: Ctrl-C, a signal, and the end of the
 * process that started it. A second request changes nothing: the terminal and the parent may both
 * send the same one.
 */
export function listenForStop(): StopRequest {
  let stopped = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => {
    stopped = true;
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.channel) {
    process.on('disconnect', stop);
    process.channel.unref();
  } else {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), 500).unref();
  }
  return { stopped: promise, isStopped: () => stopped };
}
