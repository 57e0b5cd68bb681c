import 'server-only';
import { coverSending } from '#lib/disclosure/sending.ts';
import { putIn } from '../inbox.ts';

/** Between two covers lies a minute on average. */
const meanMs = 60_000;

/**
 * Puts cover envelopes in at random moments for as long as the process runs: so that the moment at which an envelope came
 * says nothing of whether somebody sent a disclosure.
 */
export function startCovers(): void {
  const next = () => {
    setTimeout(() => {
      // A store that is away is told of by what needs it.
      putIn(coverSending()).catch(() => {});
      next();
    }, msUntilNext(randomShare())).unref();
  };
  next();
}

/**
 * @param share a random number, above 0 and up to 1
 * @returns how many milliseconds to wait: moments that come like this tell nothing of one another (a Poisson process)
 */
export function msUntilNext(share: number): number {
  return Math.round(-Math.log(share) * meanMs);
}

function randomShare(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (word + 1) / 2 ** 32;
}
