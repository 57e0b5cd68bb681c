import autocannon from 'autocannon';
import { beginDraft } from './draft.ts';
import { firstVisits } from './first-visit.ts';
import { median } from './median.ts';
import { emptyPage, type MeasuredPage, measuredPages } from './pages.ts';
import { measureSending } from './sending.ts';
import { startMeasuredSite } from './site.ts';
import { measureDisclosures } from './whole-disclosures.ts';

/*
 * The public site: requests a second of the pages that people meet first, beside an empty page of the same application;
 * what a first visit to each transfers; what whole disclosures cost the server; and how long a press of Send takes. Every round measures every page, so that whatever else the machine does
 * meets all alike; a page is compared with the empty one of its own round.
 */

const rounds = 15;
const secondsEach = 2;
const secondsOfWarmUp = 4;
const connections = 8;
/** Of the empty page's requests a second. */
const wanted = 0.8;
/** The server's processor time for a whole disclosure, of that for as many requests of the empty page, at most. */
const wantedOfDisclosure = 0.9;
/** Send with a million stored, and while a batch is taken out, of Send with a thousand, at most. */
const wantedOfSend = { many: 1.1, duringBatch: 2 };
const judged = ['home', 'FAQ', 'question'];

const pages = [emptyPage, ...measuredPages];

/** @returns what is not as fast as wanted */
export async function measurePublic(print: (line: string) => void): Promise<readonly string[]> {
  const site = await startMeasuredSite('bench');
  try {
    const cookie = await beginDraft(site.address);
    const visits = await firstVisits(site.address, pages, cookie);
    for (const page of pages) await requestsASecond(site.address, page, cookie, secondsOfWarmUp);
    const rates = new Map(pages.map(({ name }) => [name, [] as number[]]));
    for (let round = 0; round < rounds; round += 1) {
      for (const page of pages) {
        rates.get(page.name)?.push(await requestsASecond(site.address, page, cookie, secondsEach));
      }
    }
    print('page       requests/s   of empty   first visit   of it the page itself');
    const slow: string[] = [];
    for (const { name } of pages) {
      const found = rates.get(name) ?? [];
      const ratio = median(
        found.map((rate, round) => rate / (rates.get(emptyPage.name)?.[round] ?? Number.NaN)),
      );
      const visit = visits.get(name);
      print(
        [
          name.padEnd(10),
          median(found).toFixed(0).padStart(10),
          ratio.toFixed(2).padStart(10),
          kilobytes(visit?.total).padStart(13),
          kilobytes(visit?.document).padStart(23),
        ].join(' '),
      );
      if (judged.includes(name) && !(ratio >= wanted)) slow.push(name);
    }
    const whole = await measureDisclosures(site.address, site.pid());
    print(
      `Whole disclosures: ${whole.aSecond.toFixed(1)} a second; processor time for one ${whole.processorMs.toFixed(0)} ms, ` +
        `for as many requests of the empty page ${whole.emptyProcessorMs.toFixed(0)} ms: ${whole.ratio.toFixed(2)}`,
    );
    const send = await measureSending();
    const ratios = { many: send.many / send.few, duringBatch: send.duringBatch / send.few };
    print(
      `Send, 95 of 100 within: ${send.few.toFixed(0)} ms with 1,000 stored; ${send.many.toFixed(0)} ms with 1,000,000 (${ratios.many.toFixed(2)}); ` +
        `${send.duringBatch.toFixed(0)} ms while 10,000 are taken out in ${send.batchSeconds.toFixed(0)} s (${ratios.duringBatch.toFixed(2)}); none failed`,
    );
    if (!(whole.ratio <= wantedOfDisclosure)) slow.push('a whole disclosure');
    if (!(ratios.many <= wantedOfSend.many)) slow.push('Send with a million stored');
    if (!(ratios.duringBatch <= wantedOfSend.duringBatch)) slow.push('Send during a batch');
    print(`${rounds} rounds of ${secondsEach} s each`);
    return slow;
  } finally {
    await site.stop();
  }
}

/** Asks as a browser does, that is for a compressed answer. */
async function requestsASecond(
  address: string,
  page: MeasuredPage,
  cookie: string,
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url: `${address}${page.path}`,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip', ...(page.needsDraft && { cookie }) },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${page.path} was not answered well`);
  return result['2xx'] / result.duration;
}

function kilobytes(bytes = Number.NaN): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
