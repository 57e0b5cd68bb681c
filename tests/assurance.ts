/** A test that shows a promise. */
interface ShownBy {
  readonly file: string;
  /** Its title, or how that begins. */
  readonly title: string;
}

/** A promise of the document. */
interface Row {
  /** The promise, in words. */
  readonly promise: string;
  readonly tests: readonly ShownBy[];
  readonly isNotYet: boolean;
  /** Words that would claim it: what no public page may say while it is not yet held. */
  readonly claims: readonly string[];
}

/** What the document is compared with. */
interface Surroundings {
  /** @returns the source of a file; undefined where there is none */
  readonly sourceOf: (file: string) => string | undefined;
  /** The promises of the security page, with the files of their tests. */
  readonly promises: readonly { readonly title: string; readonly tests: readonly string[] }[];
  /** All that the public reads. */
  readonly publicCopy: readonly { readonly id: string; readonly text: string }[];
}

/** @returns the promises of a document: the items of its lists, each with what stands below it */
export function rowsOf(document: string): readonly Row[] {
  return document
    .split(/^- /m)
    .slice(1)
    .map((item) => {
      const [promise = '', ...below] = item.split('\n');
      const lines = below.filter((line) => line.startsWith('  - ')).map((line) => line.slice(4));
      const isNotYet = lines.some((line) => line.startsWith('not yet'));
      return {
        promise,
        isNotYet,
        tests: isNotYet ? [] : lines.flatMap(testIn),
        claims: isNotYet ? lines.flatMap(quotedIn) : [],
      };
    });
}

function testIn(line: string): readonly ShownBy[] {
  const [, file, title] = /^`([^`]{1,200})`: “(.{1,300})”$/.exec(line) ?? [];
  return file === undefined || title === undefined ? [] : [{ file, title }];
}

function quotedIn(line: string): readonly string[] {
  return [...line.matchAll(/“([^”]{1,300})”/g)].flatMap(([, words]) => words ?? []);
}

/** @returns what does not hold in a document of promises, a line each */
export function faultsOf(document: string, surroundings: Surroundings): readonly string[] {
  const rows = rowsOf(document);
  return [
    ...rows.flatMap((row) => faultsOfRow(row, surroundings)),
    ...surroundings.promises.flatMap((promise) => faultsOfPromise(promise, rows)),
  ];
}

function faultsOfRow(row: Row, { sourceOf, publicCopy }: Surroundings): readonly string[] {
  const { promise, tests, isNotYet, claims } = row;
  if (tests.length === 0 && claims.length === 0) {
    return [
      isNotYet
        ? `“${promise}” is not yet held, and names no words that would claim it`
        : `“${promise}” names no test and is not said to be "not yet"`,
    ];
  }
  return [
    ...tests.flatMap(({ file, title }) => {
      const source = sourceOf(file);
      if (source === undefined || !/\.(?:test|spec)\.tsx?$/.test(file)) {
        return [`there is no test ${file}`];
      }
      const isThere = ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}`));
      if (!isThere) return [`${file} has no “${title}”`];
      return /\.(?:skip|todo|fixme|only)\b/.test(source) ? [`${file} leaves tests out`] : [];
    }),
    ...claims.flatMap((words) =>
      publicCopy
        .filter(({ text }) => text.toLowerCase().includes(words.toLowerCase()))
        .map(({ id }) => `“${words}” stands in ${id}: it is not yet held`),
    ),
  ];
}

function faultsOfPromise(
  { title, tests }: Surroundings['promises'][number],
  rows: readonly Row[],
): readonly string[] {
  const row = rows.find(({ promise }) => promise.startsWith(`**${title}**`));
  if (row === undefined) return [`“${title}” of the security page is missing`];
  if (row.isNotYet) return [`“${title}” stands on the security page and is not yet held`];
  return tests
    .filter((file) => !row.tests.some((test) => test.file === file))
    .map((file) => `“${title}” names ${file} on the security page alone`);
}
