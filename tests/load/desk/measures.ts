import { seededReference } from '#lib/local/demo/seed/draws.ts';
import {
  caseWithFew,
  caseWithMany,
  ordinaryCaseload,
  seededContact,
} from '#lib/local/demo/seed/seeded-case.ts';
import { assessed } from '#tests/integration/cases/assessed.ts';
import { hiddenFields } from '../visitor.ts';
import { finishing, readingFollowUp, savingAsTyped } from './appointment-measures.ts';
import { DeskBrowser } from './browser.ts';
import type { MeasuredDesk } from './site.ts';

/** Asks once, and waits for the whole answer. @returns how long it took in milliseconds, where not all that it does is measured */
export type Ask = () => Promise<unknown>;

/** Something that is measured. */
export interface Measure {
  readonly name: string;
  /** @returns what asks. @throws where it is not answered as it should be */
  readonly prepare: (desk: MeasuredDesk) => Promise<Ask>;
}

type Who = 'lead' | 'caseworker';

const browserOf = (desk: MeasuredDesk, who: Who) => new DeskBrowser(desk.site.address, desk[who]);

function page(name: string, who: Who, path: string, words: string): Measure {
  return {
    name,
    prepare: async (desk) => {
      const browser = browserOf(desk, who);
      return () => browser.open(path, words);
    },
  };
}

/** What the others are compared with: session, staff record, no query more. */
export const emptyDesk = page('an empty page', 'caseworker', '/portal/empty', 'Empty');

/** As many rows on it as any, and as many pages before it as there are. */
const deepInTheQueue: Measure = {
  name: 'queue, deep',
  prepare: async (desk) => {
    const browser = browserOf(desk, 'lead');
    let path = '/cases';
    for (;;) {
      const next = nextPage(await browser.open(path, 'Cases'));
      if (next === undefined) throw new Error('the queue has one page alone');
      if (nextPage(await browser.open(next, 'Cases')) === undefined) break;
      path = next;
    }
    return () => browser.open(path, 'Next page');
  },
};

function nextPage(page: string): string | undefined {
  return /href="(\/cases\?[^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
}

const finding: Measure = {
  name: 'find a person',
  prepare: async (desk) => {
    const browser = browserOf(desk, 'lead');
    const hidden = hiddenFields(await browser.open('/find', 'Find'), 'words');
    const { number } = caseWithFew;
    const fields = Object.entries({ ...hidden, words: seededContact(number).email });
    return async () => {
      const { page: found } = await browser.post('/find', fields);
      if (!found.includes(seededReference(number))) throw new Error('nobody was found');
    };
  },
};

/** On one case after the other of an ordinary caseload. */
export const logging: Measure = {
  name: 'logging a contact',
  prepare: async (desk) => {
    const browser = browserOf(desk, 'caseworker');
    const forms: { path: string; fields: [string, string][] }[] = [];
    for (let number = caseWithMany.number + 1; number < ordinaryCaseload; number += 1) {
      const path = `/cases/${seededReference(number)}/log-contact`;
      const hidden = hiddenFields(await browser.open(path, 'Log a contact'), 'said');
      const said = { way: 'call', said: 'They are well', outcome: 'reached' };
      forms.push({ path, fields: Object.entries({ ...hidden, ...said }) });
    }
    let asked = 0;
    return async () => {
      const { path = '', fields = [] } = forms[asked % forms.length] ?? {};
      asked += 1;
      const [date = '', time = ''] = Temporal.Now.plainDateTimeISO('Europe/London')
        .toString({ smallestUnit: 'minute' })
        .split('T');
      const { location } = await browser.post(path, [...fields, ['at', date], ['at', time]]);
      if (location?.includes('done=log-contact') !== true) throw new Error('it was not logged');
    };
  },
};

export const fewEntries = page(
  'a case with 3 entries',
  'caseworker',
  `/cases/${seededReference(caseWithFew.number)}`,
  'Story',
);
export const manyEntries = page(
  'a case with 300 entries',
  'caseworker',
  `/cases/${seededReference(caseWithMany.number)}`,
  'Story',
);

/** On a case of the ordinary caseload, which it assesses ten times before. */
const assessedOften: Measure = {
  name: 'the eleventh assessment',
  prepare: async (desk) => {
    const browser = browserOf(desk, 'caseworker');
    const path = `/cases/${seededReference(ordinaryCaseload - 1)}/assess`;
    const open = () => browser.open(path, 'Assess needs and risk');
    for (let version = 1; version <= 10; version += 1) {
      const hidden = hiddenFields(await open(), 'level');
      const fields = Object.entries({ ...hidden, ...assessed() });
      const { location } = await browser.post(path, fields);
      if (location?.includes('done=assess') !== true) throw new Error('it was not assessed');
    }
    return open;
  },
};

/** What is measured beside the empty page. */
export const measures: readonly Measure[] = [
  page('My day', 'caseworker', '/my-day', 'My day'),
  page('queue, first page', 'lead', '/cases', 'Next page'),
  deepInTheQueue,
  page('queue, filtered', 'lead', '/cases?level=green', 'Next page'),
  finding,
  fewEntries,
  manyEntries,
  assessedOften,
  readingFollowUp,
  finishing,
  savingAsTyped,
  logging,
];
