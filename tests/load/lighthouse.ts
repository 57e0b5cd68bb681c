import { loadavg } from 'node:os';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '#lib/local/chromium.ts';
import { beginDraft } from './draft.ts';
import { median } from './median.ts';
import { emptyPage, type MeasuredPage, measuredPages } from './pages.ts';
import { startMeasuredSite } from './site.ts';

/**
 * `npm run lighthouse`: Lighthouse's mobile profile, throttled as it does by itself, on the pages that people meet first.
 * Each page three times; the median counts. The empty page of the same application stands beside them, and is not judged:
 * it shows what the framework’s own script costs.
 */

const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

interface Outcome {
  readonly scores: Readonly<Record<Category, number>>;
  readonly layoutShift: number;
  /** In seconds. */
  readonly largestPaint: number;
  /** The audits that keep a score below 100. */
  readonly findings: readonly string[];
}

const chromePath = findChromium();
const site = await startMeasuredSite('bench');
const missed: string[] = [];
try {
  const cookie = await beginDraft(site.address);
  console.log('page        speed  access  practice  search   shift  largest paint');
  for (const page of [emptyPage, ...measuredPages]) {
    const outcomes: Outcome[] = [];
    while (outcomes.length < runs) outcomes.push(await look(page, cookie));
    report(page, outcomes);
  }
} finally {
  await site.stop();
}
console.log(
  `The machine’s load was ${loadavg()
    .map((minutes) => minutes.toFixed(1))
    .join(', ')}`,
);
for (const line of missed) console.log(line);
process.exitCode = missed.length === 0 ? 0 : 1;

/** A browser of its own for each look. A trace sometimes lacks its beginning: once more, then. */
async function look(page: MeasuredPage, cookie: string, tries = 3): Promise<Outcome> {
  const chrome = await launch({
    ...(chromePath !== undefined && { chromePath }),
    chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const result = await lighthouse(`${site.address}${page.path}`, {
    port: chrome.port,
    onlyCategories: [...categories],
    logLevel: 'error',
    ...(page.needsDraft && { extraHeaders: { Cookie: cookie } }),
  }).finally(() => chrome.kill());
  if (result === undefined) throw new Error(`Lighthouse says nothing of ${page.path}`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) {
    if (tries > 1) return await look(page, cookie, tries - 1);
    throw new Error(lhr.runtimeError.message);
  }
  const numberOf = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const scoreOf = (category: Category) =>
    Math.round((lhr.categories[category]?.score ?? Number.NaN) * 100);
  const isCounted = new Set(
    Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    layoutShift: numberOf('cumulative-layout-shift'),
    largestPaint: numberOf('largest-contentful-paint') / 1000,
    findings: Object.values(lhr.audits)
      .filter(({ id, score }) => isCounted.has(id) && score !== null && score < 0.9)
      .map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim()),
  };
}

/** One line of the table; what is below 100 is kept for the end. */
function report(page: MeasuredPage, outcomes: readonly Outcome[]): void {
  const score = (category: Category) => median(outcomes.map(({ scores }) => scores[category]));
  const shift = median(outcomes.map(({ layoutShift }) => layoutShift));
  const paint = median(outcomes.map(({ largestPaint }) => largestPaint));
  console.log(
    [
      page.name.padEnd(10),
      String(score('performance')).padStart(6),
      String(score('accessibility')).padStart(7),
      String(score('best-practices')).padStart(9),
      (page.mayBeFound ? String(score('seo')) : '-').padStart(7),
      shift.toFixed(3).padStart(7),
      `${paint.toFixed(2)} s`.padStart(14),
    ].join(' '),
  );
  if (page === emptyPage) return;
  const counted = categories.filter((category) => category !== 'seo' || page.mayBeFound);
  const low = counted.filter((category) => score(category) < 100);
  if (low.length === 0 && shift === 0) return;
  const findings = [...new Set(outcomes.flatMap((outcome) => outcome.findings))];
  missed.push(`${page.name}: ${low.join(', ')}; ${findings.join('; ')}`);
}
