import { seededReference } from '#lib/local/demo/seed/draws.ts';
import { ordinaryCaseload } from '#lib/local/demo/seed/seeded-case.ts';
import { keptWritingPath } from '#lib/paths.ts';
import { assessed } from '#tests/integration/cases/assessed.ts';
import { hiddenFields } from '../visitor.ts';
import { DeskBrowser } from './browser.ts';
import type { Measure } from './measures.ts';
import type { MeasuredDesk } from './site.ts';

/* What takes place around an appointment, as it is measured. */

const answered = { next: 'none', touch: 'no', writing: 'declined' } as const;
const said = {
  limits: 'now',
  account: 'He waits outside the library, and follows her home.',
  'explained-police': 'on',
  'decision-police': 'not-now',
} as const;

/** An assessment that is half written, kept over and over. */
export const savingAsTyped: Measure = {
  name: 'saving as one types',
  prepare: async (desk) => {
    const browser = new DeskBrowser(desk.site.address, desk.caseworker);
    const path = `/cases/${seededReference(ordinaryCaseload - 2)}/assess`;
    const hidden = hiddenFields(await browser.open(path, 'Assess needs and risk'), 'level');
    const fields = Object.entries({ ...hidden, ...assessed() }).filter(
      ([name]) => !name.startsWith('$'),
    );
    return async () => {
      const { page } = await browser.post(keptWritingPath, fields);
      if (!page.includes('"isKept":true')) throw new Error('it was not kept');
    };
  },
};

/** The lead meets the people of cases that others have, one after the other: booked, held and finished. The last press is timed. */
export const finishing: Measure = {
  name: 'finishing an appointment',
  prepare: async (desk) => {
    const browser = new DeskBrowser(desk.site.address, desk.lead);
    const cases = await casesOfLead(desk, browser);
    let asked = 0;
    return async () => {
      const reference = cases[asked % cases.length] ?? '';
      asked += 1;
      const finish = await readyToFinish(browser, reference, { ...answered, ...said });
      const started = performance.now();
      await finish();
      return performance.now() - started;
    };
  },
};

/** What was discussed, shown as it is printed and handed over. */
export const readingFollowUp: Measure = {
  name: 'a follow-up, rendered',
  prepare: async (desk) => {
    const browser = new DeskBrowser(desk.site.address, desk.lead);
    const [reference = ''] = (await casesOfLead(desk, browser)).toReversed();
    await (await readyToFinish(browser, reference, { ...answered, ...said, writing: 'paper' }))();
    const path = await browser.leadsTo(`/cases/${reference}/follow-up`);
    const hidden = hiddenFields(await browser.open(path, 'Write the follow-up'), 'way');
    const texts = { 'part-explained': 'The police: 101.', 'part-decided': 'Not for now.' };
    const fields = Object.entries({ ...hidden, ...texts, way: 'to-hand-over' });
    return async () => {
      const { page } = await browser.post(path, fields);
      if (!page.includes('Read it first')) throw new Error('it was not shown');
    };
  },
};

/** So many cases take turns, so that none gets a long story by being measured. */
const turns = 40;

/** Open cases of the lead’s team whose person may be called, or met. */
async function casesOfLead(desk: MeasuredDesk, browser: DeskBrowser): Promise<readonly string[]> {
  const found: string[] = [];
  for (let number = ordinaryCaseload; found.length < turns && number < desk.cases; number += 1) {
    const reference = seededReference(number);
    const isBookable = await browser.open(`/cases/${reference}/book`, 'How long?').then(
      () => true,
      () => false,
    );
    if (isBookable) found.push(reference);
  }
  return found;
}

/** Books an appointment that begins soon, and looks through what it becomes. @returns the last press */
async function readyToFinish(
  browser: DeskBrowser,
  reference: string,
  fields: Readonly<Record<string, string>>,
): Promise<() => Promise<void>> {
  const booking = `/cases/${reference}/book`;
  const [date = '', time = ''] = Temporal.Now.plainDateTimeISO('Europe/London')
    .add({ minutes: 30 })
    .toString({ smallestUnit: 'minute' })
    .split('T');
  const form = await browser.open(booking, 'How long?');
  const hidden = hiddenFields(form, 'minutes');
  const booked = await browser.post(booking, [
    ...Object.entries({
      ...hidden,
      minutes: '30',
      way: 'in-person',
      place: 'Room 1',
      agreedTime: 'on',
      email: 'none',
    }),
    ['at', date],
    ['at', time],
  ]);
  if (booked.location?.includes('done=book') !== true) throw new Error('it was not booked');
  const page = await browser.open(`/cases/${reference}`, 'Open the appointment');
  const entry = /hold-appointment\?entry=([0-9a-f-]{36})/.exec(page)?.[1] ?? '';
  const path = `/cases/${reference}/hold-appointment?entry=${entry}`;
  const ofPage = hiddenFields(await browser.open(path, 'Appointment'), 'account');
  const posted = { ...ofPage, ...fields };
  const { page: review } = await browser.post(path, Object.entries(posted));
  const { shown = '' } = hiddenFields(review, 'account');
  const again = hiddenFields(review, 'account');
  return async () => {
    const { location } = await browser.post(path, Object.entries({ ...again, ...fields, shown }));
    if (location?.includes('done=hold-appointment') !== true) throw new Error('it was not saved');
  };
}
