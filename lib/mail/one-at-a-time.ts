/**
 * Work that looks for everything that is to be done: while it runs, whoever asks for it again is answered at once, and it looks once
 * more when it is through. So however often it is asked for, it takes one place among the tasks.
 */
export function oneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  let isRunning = false;
  let isAskedAgain = false;
  return async () => {
    isAskedAgain = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
}
