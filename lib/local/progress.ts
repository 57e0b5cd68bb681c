/** What a person at the terminal sees of the steps: plain lines, the same in a file. */
export interface Progress {
  say(text: string): void;
  /** Does the work and prints one line with its time when it is done. */
  step<Result>(done: string, work: () => Promise<Result>): Promise<Result>;
}

/** @param write where the lines go */
export function progressTo(write: (text: string) => void): Progress {
  return {
    say: (text) => write(`  ${text}\n`),
    step: async (done, work) => {
      const started = performance.now();
      const result = await work();
      write(`${seconds(performance.now() - started)}  ${done}\n`);
      return result;
    },
  };
}

/** A length of time for a column: `   12.3 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).padStart(7)} s`;
}
