import { percentile } from '../percentile.ts';
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
  /** With 300 entries, of the time with 3. */
  longStory: 1.5,
} as const;

interface Times {
  readonly few: readonly number[];
  readonly many: readonly number[];
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
  const asked: { name: string; size: keyof Times; ask: Ask; times: number[] }[] = [];
  for (const { name, prepare } of all) {
    for (const desk of desks) {
      const size = desk.cases === few ? 'few' : 'many';
      asked.push({ name, size, ask: await prepare(desk), times: [] });
    }
  }
  for (const { ask } of asked) for (let count = 0; count < asksToWarmUp; count += 1) await ask();
  for (let round = 0; round < rounds; round += 1) {
    for (const { ask, times } of asked) {
      for (let count = 0; count < asksARound; count += 1) {
        const started = performance.now();
        await ask();
        times.push(performance.now() - started);
      }
    }
  }
  const of = (wanted: string, size: keyof Times) =>
    asked.find((one) => one.name === wanted && one.size === size)?.times ?? [];
  return new Map(all.map(({ name }) => [name, { few: of(name, 'few'), many: of(name, 'many') }]));
}

function printTable(times: ReadonlyMap<string, Times>, print: (line: string) => void): void {
  const numbers = (all: readonly number[]) =>
    [50, 95, 99].map((of) => percentile(all, of).toFixed(1).padStart(7)).join('');
  print(
    `${'In ms, at the server'.padEnd(26)}${'1,000 cases'.padStart(21)}${'20,000 cases'.padStart(23)}`,
  );
  print(`${''.padEnd(26)}${'p50    p95    p99'.padStart(21)}  ${'p50    p95    p99'.padStart(21)}`);
  for (const [name, { few: one, many: other }] of times) {
    print(`${name.padEnd(26)}${numbers(one)}  ${numbers(other)}`);
  }
}

interface Limit {
  readonly what: string;
  readonly holds: boolean;
}

function limitsOn(times: ReadonlyMap<string, Times>): readonly Limit[] {
  const p95 = (name: string, size: keyof Times) => percentile(times.get(name)?.[size] ?? [], 95);
  const empty = p95(emptyDesk.name, 'many');
  const atMost = (what: string, found: number, most: number, unit = 'times'): Limit => ({
    what: `${what}: ${found.toFixed(2)} ${unit}, at most ${most}`,
    holds: found <= most,
  });
  const isPage = (name: string) => name !== logging.name;
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
    atMost(
      '300 entries to 3',
      p95(manyEntries.name, 'many') / p95(fewEntries.name, 'many'),
      limits.longStory,
    ),
  ];
}
