import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '#lib/local/chromium.ts';
import type { MeasuredPage } from './pages.ts';

/** What a first visit to a page transfers, in bytes as they travel: compressed, with their headers. */
export interface FirstVisit {
  readonly document: number;
  readonly scripts: number;
  readonly styles: number;
  readonly others: number;
  readonly total: number;
}

/** Visits each page with a browser that has never been there. */
export async function firstVisits(
  address: string,
  pages: readonly MeasuredPage[],
  draft: string,
): Promise<ReadonlyMap<string, FirstVisit>> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const visits = new Map<string, FirstVisit>();
    for (const page of pages) visits.set(page.name, await visitIn(browser, address, page, draft));
    return visits;
  } finally {
    await browser.close();
  }
}

async function visitIn(
  browser: Browser,
  address: string,
  page: MeasuredPage,
  draft: string,
): Promise<FirstVisit> {
  const context = await browser.newContext();
  try {
    if (page.needsDraft) await context.addCookies([cookieOf(draft, address)]);
    return await firstVisit(await context.newPage(), `${address}${page.path}`);
  } finally {
    await context.close();
  }
}

/**
 * Goes to an address and adds up what that transfers until nothing more comes.
 * @param page of a context that has visited nothing before
 */
export async function firstVisit(page: Page, address: string): Promise<FirstVisit> {
  const network = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const sums = { document: 0, scripts: 0, styles: 0, others: 0 };
  network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sums[partOf(kinds.get(requestId))] += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  await network.detach();
  return { ...sums, total: sums.document + sums.scripts + sums.styles + sums.others };
}

function partOf(kind: string | undefined): Exclude<keyof FirstVisit, 'total'> {
  if (kind === 'Document') return 'document';
  if (kind === 'Script') return 'scripts';
  return kind === 'Stylesheet' ? 'styles' : 'others';
}

/** @param draft as `beginDraft` gives it */
export function cookieOf(draft: string, address: string) {
  const end = draft.indexOf('=');
  return { name: draft.slice(0, end), value: draft.slice(end + 1), url: address };
}
