import { percentile } from '../percentile.ts';
import { processorTime } from '../processor-time.ts';
import { savingAsTyped } from './appointment-measures.ts';
import { type Ask, emptyDesk, fewEntries, logging, manyEntries, measures } from './measures.ts';
import { type MeasuredDesk, startMeasuredDesk } from './site.ts';

const few = 1_000;
const many = 20_000;
const rounds = 15;
const asksARound = 14;
const asksToWarmUp = 40;

/** At most, at the 95th percentile. */
const limits = {
  /** With twenty thousand cases, of the time with a thousand. */
  growth: 1.3,
  /** Of the empty page's. */
  ofEmpty: 3,
  loggingMs: 100,
  savingMs: 20,
  /** With 300 entries, of the time with 3. */
  longStory: 1.5,
} as const;

/** How long each request took, and what one of them took of the server's processor time, both in milliseconds. */
interface Taken {
  readonly times: readonly number[];
  readonly processor: number;
}

interface Times {
  readonly few: Taken;
  readonly many: Taken;
}

/**
 * Measures how long the desk takes to answer, with a thousand and with twenty thousand cases, by turns, so that whatever else the machine
 * does meets both alike; and prints each limit with whether it holds.
 * @returns the names of the limits that do not hold
 */
export async function measureDesk(print: (line: string) => void): Promise<readonly string[]> {
  const desks: MeasuredDesk[] = [];
  try {
    for (const cases of [few, many]) desks.push(await startMeasuredDesk(cases));
    const times = await measureByTurns(desks);
    printTable(times, print);
    const held = limitsOn(times);
    for (const { what, holds } of held) print(`${holds ? 'holds' : 'FAILS'}  ${what}`);
    return held.flatMap(({ what, holds }) => (holds ? [] : [what]));
  } finally {
    for (const { site } of desks) await site.stop();
  }
}

async function measureByTurns(desks: readonly MeasuredDesk[]): Promise<ReadonlyMap<string, Times>> {
  const all = [emptyDesk, ...measures];
  const asked: Asked[] = [];
  for (const { name, prepare } of all) {
    for (const desk of desks) {
      const size = desk.cases === few ? 'few' : 'many';
      const pid = desk.site.pid();
      asked.push({ name, size, pid, ask: await prepare(desk), times: [], processor: 0 });
    }
  }
  for (const { ask } of asked) for (let count = 0; count < asksToWarmUp; count += 1) await ask();
  for (let round = 0; round < rounds; round += 1) for (const one of asked) await askAgain(one);
  const of = (wanted: string, size: keyof Times): Taken => {
    const found = asked.find((one) => one.name === wanted && one.size === size);
    return { times: found?.times ?? [], processor: (found?.processor ?? 0) / rounds / asksARound };
  };
  return new Map(all.map(({ name }) => [name, { few: of(name, 'few'), many: of(name, 'many') }]));
}

interface Asked {
  readonly name: string;
  readonly size: keyof Times;
  /** Of the server's process. */
  readonly pid: number;
  readonly ask: Ask;
  readonly times: number[];
  processor: number;
}

/** The first ask after another page was measured pays for that one too, as its garbage: it is not counted. */
async function askAgain(one: Asked): Promise<void> {
  await one.ask();
  const before = processorTime(one.pid);
  for (let count = 0; count < asksARound; count += 1) {
    const started = performance.now();
    const own = await one.ask();
    one.times.push(typeof own === 'number' ? own : performance.now() - started);
  }
  one.processor += processorTime(one.pid) - before;
}

function printTable(times: ReadonlyMap<string, Times>, print: (line: string) => void): void {
  const numbers = ({ times: all, processor }: Taken) =>
    [percentile(all, 50), percentile(all, 95), percentile(all, 99), processor]
      .map((found) => found.toFixed(1).padStart(7))
      .join('');
  const heads = ['p50', 'p95', 'p99', 'proc.'].map((head) => head.padStart(7)).join('');
  print(`${'In ms'.padEnd(26)}${'1,000 cases'.padStart(28)}  ${'20,000 cases'.padStart(28)}`);
  print(`${''.padEnd(26)}${heads}  ${heads}`);
  for (const [name, { few: one, many: other }] of times) {
    print(`${name.padEnd(26)}${numbers(one)}  ${numbers(other)}`);
  }
}

interface Limit {
  readonly what: string;
  readonly holds: boolean;
}

function limitsOn(times: ReadonlyMap<string, Times>): readonly Limit[] {
  const p95 = (name: string, size: keyof Times) =>
    percentile(times.get(name)?.[size].times ?? [], 95);
  const empty = p95(emptyDesk.name, 'many');
  const atMost = (what: string, found: number, most: number, unit = 'times'): Limit => ({
    what: `${what}: ${found.toFixed(2)} ${unit}, at most ${most}`,
    holds: found <= most,
  });
  const isPage = (name: string) => name !== logging.name && name !== savingAsTyped.name;
  return [
    ...measures.map(({ name }) =>
      atMost(`${name}, 20,000 cases to 1,000`, p95(name, 'many') / p95(name, 'few'), limits.growth),
    ),
    ...measures
      .filter(({ name }) => isPage(name))
      .map(({ name }) =>
        atMost(`${name}, to the empty page`, p95(name, 'many') / empty, limits.ofEmpty),
      ),
    atMost(logging.name, p95(logging.name, 'many'), limits.loggingMs, 'ms'),
    atMost(savingAsTyped.name, p95(savingAsTyped.name, 'many'), limits.savingMs, 'ms'),
    atMost(
      '300 entries to 3',
      p95(manyEntries.name, 'many') / p95(fewEntries.name, 'many'),
      limits.longStory,
    ),
  ];
}
