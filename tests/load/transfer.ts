import { beginDraft } from './draft.ts';
import { firstVisits } from './first-visit.ts';
import { measuredPages } from './pages.ts';
import { startMeasuredSite } from './site.ts';
import { recordVisits } from './transfer-record.ts';

/**
 * `npm run transfer`: records again what a first visit transfers, for the test that fails when it grows. To be run when a
 * page has grown for a good reason.
 */
const site = await startMeasuredSite('as it is');
try {
  const visits = await firstVisits(site.address, measuredPages, await beginDraft(site.address));
  await recordVisits(visits);
  for (const [name, { total }] of visits) console.log(name.padEnd(10), `${total} bytes`);
} finally {
  await site.stop();
}
