import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '#lib/local/ports.ts';
import { actionsOfBuild } from './actions-of-build.ts';
import { draftThatIsReady } from './draft-by-http.ts';
import { hostileRequests } from './hostile-requests.ts';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { answerTo, rawRequest } from './raw-request.ts';

/*
 * No request keeps the others waiting: whatever one of them holds, up to what the site takes at all, it costs no more than
 * 50 ms of processor time, everything included that is done for it before and after our own code.
 */

const mostMilliseconds = 50;

/** What else the process does (collecting garbage, asking for jobs) is measured along: the least of some tries counts. */
const tries = 6;

let site: OwnSite;
let meter: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const port = await freePort();
  meter = `http://127.0.0.1:${port}`;
  const meterFile = path.join(import.meta.dirname, 'cost-meter.mjs');
  site = await startOwnSite(undefined, {
    NODE_OPTIONS: `--import ${meterFile}`,
    COST_METER_PORT: String(port),
  });
});

test.afterAll(() => site?.stop());

const taken = async () => Number(await (await fetch(meter)).text());

/** @returns the least milliseconds that a request costs, and what it is answered with */
async function costOf(sent: Buffer) {
  let least = Number.POSITIVE_INFINITY;
  let status = '';
  for (let tried = 0; tried < tries && least > mostMilliseconds / 2; tried += 1) {
    const before = await taken();
    const answer = await answerTo(site.address, sent);
    least = Math.min(least, (await taken()) - before);
    status = answer.slice(9, 12);
  }
  return { least, status };
}

/**
 * @returns how many milliseconds a request may cost now: on a machine that does much else, everything costs more. A plain visit
 *   is a fifth of what is allowed
 */
async function allowedNow(): Promise<number> {
  const { least } = await costOf(rawRequest(site.address, 'GET /disclose', {}));
  return Math.max(mostMilliseconds, 5 * least);
}

test('no request costs more than 50 ms of processor time, where a plain visit costs at most 10', async () => {
  test.setTimeout(600_000);
  const actions = await actionsOfBuild();
  expect(Object.keys(actions)).toEqual(
    expect.arrayContaining(['sendWithName', 'answerQuestion', 'markAsRead']),
  );
  const draft = await draftThatIsReady(site.address, actions.answerQuestion ?? '');
  for (const [what, sent] of hostileRequests(site.address, actions, draft)) {
    const { least, status } = await costOf(sent);
    const allowed = least < mostMilliseconds ? mostMilliseconds : await allowedNow();
    expect.soft(least, what).toBeLessThan(allowed);
    // Who sends without end is cut off, perhaps before the answer is there. Nobody makes the server fail.
    expect.soft(status, what).toMatch(/^(?:[234]\d\d)?$/);
  }
});
