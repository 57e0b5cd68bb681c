import { createHash } from 'node:crypto';

/** What one process answers in a minute, whoever asks. */
export interface FeedLimitsOfMinute {
  /** Feeds that are read. A calendar program asks every quarter of an hour at most. */
  readonly readings: number;
  /** Addresses at which there is no feed: somebody guesses, or a program asks for one that has ended. */
  readonly wrong: number;
}

const usual: FeedLimitsOfMinute = { readings: 120, wrong: 30 };

/** More feeds than one process reads. */
const mostKnown = 1_000;

const minuteMs = 60_000;

/** That a feed may be looked up; whoever asked for it says what was found. */
export interface FeedTurn {
  /** Says whether there was a feed at that address. */
  readonly found: (isRight: boolean) => void;
}

/** That it may not, and for how many seconds. */
export interface FeedWait {
  readonly seconds: number;
}

/**
 * Limits how often feeds are looked up in a minute, for a whole process. Guessing spends a share of its own, and takes nothing from those whose
 * address was right before, in the same process: after a start all are strangers, and wait while somebody guesses. Of an address it keeps a
 * hash, in memory.
 */
export class FeedLimits {
  readonly #most: FeedLimitsOfMinute;
  readonly #known = new Set<string>();
  #began = Number.NEGATIVE_INFINITY;
  #readings = 0;
  #wrong = 0;

  constructor(most: FeedLimitsOfMinute = usual) {
    this.#most = most;
  }

  /**
   * @param secret from an address: may be anything
   * @param now in milliseconds, by a clock that never goes back
   */
  begin(secret: string, now = performance.now()): FeedTurn | FeedWait {
    if (now - this.#began >= minuteMs) {
      this.#began = now;
      this.#readings = 0;
      this.#wrong = 0;
    }
    const wait = { seconds: Math.max(1, Math.ceil((this.#began + minuteMs - now) / 1_000)) };
    const mark = createHash('sha256').update(secret).digest('base64url');
    const wasRight = this.#known.has(mark);
    // Until it is looked up it counts as wrong: many that come at once are counted before they are.
    if (!wasRight && this.#wrong >= this.#most.wrong) return wait;
    if (wasRight && this.#readings >= this.#most.readings) return wait;
    if (wasRight) this.#readings += 1;
    else this.#wrong += 1;
    const counted = this.#began;
    return {
      found: (isRight) => {
        if (isRight === wasRight) return;
        if (isRight) {
          this.#remember(mark);
          if (counted !== this.#began) return;
          this.#wrong -= 1;
          this.#readings += 1;
        } else {
          this.#known.delete(mark);
          if (counted === this.#began) this.#wrong += 1;
        }
      },
    };
  }

  #remember(mark: string): void {
    const [oldest] = this.#known;
    if (this.#known.size >= mostKnown && oldest !== undefined) this.#known.delete(oldest);
    this.#known.add(mark);
  }
}
