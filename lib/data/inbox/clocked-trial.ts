/*
 * A trial writes and takes back, which the database's own log remembers. One that ran whenever somebody opened the page on
 * which they send would tell when they did: so it runs by the clock, and who asks is told how the last one went, and whether the
 * database answers at this moment, which leaves nothing behind.
 */

const msBetweenTrials = 10_000;
/** After a trial that failed, each question has it tried again, but not more often than this. */
const msAfterFailure = 5_000;
/** No question waits longer for an answer than this. */
const msToAnswer = 1_500;

interface Trial<Found> {
  /** Does what is tried. */
  readonly run: () => Promise<Found>;
  /** Asks something that leaves nothing behind. */
  readonly isThere: () => Promise<void>;
  /** What is said where nothing can be found out. */
  readonly failed: Found;
}

/** A trial that runs by the clock and is asked at any time. */
export class ClockedTrial<Found extends object & { readonly [Name in keyof Found]?: boolean }> {
  readonly #trial: Trial<Found>;
  #last: { readonly at: number; readonly found: Promise<Found>; isWell: boolean } | undefined;

  constructor(trial: Trial<Found>) {
    this.#trial = trial;
  }

  /** Runs for as long as the process does. */
  start(): void {
    setInterval(() => void this.#run(), msBetweenTrials).unref();
  }

  /** @returns what the last trial found, or that nothing works where the database does not answer now, and soon */
  async ask(now = Date.now()): Promise<Found> {
    const last = this.#last;
    const isStale = last === undefined || (!last.isWell && now - last.at >= msAfterFailure);
    const found = isStale ? this.#run(now) : last.found;
    const isThere = this.#trial.isThere().then(
      () => true,
      () => false,
    );
    const answer = Promise.all([found, isThere]).then(([known, there]) =>
      there ? known : this.#trial.failed,
    );
    return Promise.race([answer, this.#late()]);
  }

  #run(now = Date.now()): Promise<Found> {
    const found = this.#trial.run().catch(() => this.#trial.failed);
    const running = { at: now, found, isWell: true };
    this.#last = running;
    void found.then((flags) => {
      running.isWell = areAll(flags);
    });
    return found;
  }

  #late(): Promise<Found> {
    return new Promise((resolve) => {
      setTimeout(() => resolve(this.#trial.failed), msToAnswer).unref();
    });
  }
}

function areAll(flags: object): boolean {
  return Object.values(flags).every((flag) => flag === true);
}
