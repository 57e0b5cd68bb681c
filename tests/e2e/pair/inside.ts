import { takeInAnonymous } from '#lib/data/disclosures/take-in-anonymous.ts';
import { verifyAudit } from '#lib/data/store/verify-audit.ts';
import { sealForCookie } from '#lib/sealing/cookie-seal.ts';
import { readyDraft } from '#tests/integration/records.ts';

/*
 * What a test does with the portal's environment, in a process of its own: the product has no command for it. Run with what to
 * do; prints what it found as JSON.
 */

const [what = '', count = '0'] = process.argv.slice(2);
const answer = await work();
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

async function work(): Promise<unknown> {
  switch (what) {
    case 'drafts':
      return Promise.all(Array.from({ length: Number(count) }, draftReadyToSend));
    case 'batch':
      return { written: await takeInAnonymous() };
    case 'audit':
      return verifyAudit([]);
    default:
      throw new Error('there is no such thing to do');
  }
}

/** A draft of which everything was answered, as a browser carries it. */
async function draftReadyToSend() {
  const draft = readyDraft();
  const { sendingId, storedId, reference } = draft;
  const cookie = await sealForCookie('draft', draft, 60 * 60);
  return { sendingId, storedId, reference, cookie: `draft=${cookie}` };
}
