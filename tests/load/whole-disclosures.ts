import { median } from './median.ts';
import { emptyPage } from './pages.ts';
import { processorTime } from './processor-time.ts';
import { requestsOfDisclosure, Visitor } from './visitor.ts';

const rounds = 7;
/** At a time. */
const visitors = 6;
const disclosuresEach = 4;

/** What whole disclosures cost, beside as many requests of the empty page. */
export interface CostOfDisclosures {
  readonly aSecond: number;
  /** The server's processor time for one, in milliseconds. */
  readonly processorMs: number;
  /** That of as many requests of the empty page, in the same rounds. */
  readonly emptyProcessorMs: number;
  /** One to the other: the median of the rounds. */
  readonly ratio: number;
}

/**
 * Measures whole disclosures, from the start page to the last one, and the server's processor time for one.
 * @param pid of the server's process
 */
export async function measureDisclosures(address: string, pid: number): Promise<CostOfDisclosures> {
  await disclose(address);
  const found: { seconds: number; whole: number; empty: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const empty = await timeOf(pid, () => askForNothing(address));
    const started = performance.now();
    const whole = await timeOf(pid, () => disclose(address));
    found.push({ seconds: (performance.now() - started) / 1_000, whole, empty });
  }
  const each = visitors * disclosuresEach;
  return {
    aSecond: median(found.map(({ seconds }) => each / seconds)),
    processorMs: median(found.map(({ whole }) => whole / each)),
    emptyProcessorMs: median(found.map(({ empty }) => empty / each)),
    ratio: median(found.map(({ whole, empty }) => whole / empty)),
  };
}

async function timeOf(pid: number, work: () => Promise<void>): Promise<number> {
  const before = processorTime(pid);
  await work();
  return processorTime(pid) - before;
}

async function disclose(address: string): Promise<void> {
  await byAll(async () => {
    const visitor = new Visitor(address);
    await visitor.discloseAnonymously();
    if (visitor.requests !== requestsOfDisclosure) {
      throw new Error(`a disclosure took ${visitor.requests} requests`);
    }
  });
}

async function askForNothing(address: string): Promise<void> {
  await byAll(async () => {
    const visitor = new Visitor(address);
    for (let count = 0; count < requestsOfDisclosure; count += 1)
      await visitor.open(emptyPage.path);
  });
}

async function byAll(work: () => Promise<void>): Promise<void> {
  await Promise.all(
    Array.from({ length: visitors }, async () => {
      for (let count = 0; count < disclosuresEach; count += 1) await work();
    }),
  );
}
