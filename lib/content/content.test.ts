import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticeRules } from '#lib/disclosure/notices.ts';
import { institution } from '#lib/institution.ts';
import { about } from './about.ts';
import { accessibility } from './accessibility.ts';
import { directory, needs, servicesFor } from './directory.ts';
import { policyIds } from './edition.ts';
import { editionsOf } from './editions.ts';
import { faq } from './faq.ts';
import { home } from './home.ts';
import { durationInWords } from './institution-words.ts';
import { careByAge, noticeCopy, ownNoticeCopy } from './notices.ts';
import { privacy } from './privacy.ts';
import { findablePages } from './public-pages.ts';
import type { RichText } from './rich-text.ts';
import { plainText } from './rich-text.ts';
import {
  browserHelp,
  callInSilence,
  deleteVisits,
  leaveFast,
  privateWindow,
  safetySections,
} from './safety.ts';
import { security } from './security.ts';
import { sentCopy } from './sending.ts';
import { guideOutlines, guides, ways, yourOptions } from './support.ts';

const entries = faq.flatMap((group) => group.entries);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const safety = [callInSilence, leaveFast, privateWindow, deleteVisits, ...safetySections];
const policyAnchors = ['versions'];

/** Ids that addresses point to, page by page. */
const anchors: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/disclose': [],
  '/faq': [...ids(faq), ...ids(entries), ...policyAnchors],
  '/support': [
    ...needs.map(({ id }) => `need-${id}`),
    ...ids(directory),
    ...ids(guideOutlines),
    'guides',
  ],
  ...Object.fromEntries(guides.map(({ id, sections }) => [`/support/${id}`, ids(sections)])),
  [`/support/${yourOptions.id}`]: ids(ways),
  '/safety': [...ids(safety), 'by-browser', ...ids(browserHelp)],
  '/about': ids(about),
  '/privacy': [...ids(privacy), ...policyAnchors],
  '/security': [...ids(security), ...policyAnchors],
  '/accessibility': [...ids(accessibility), ...policyAnchors],
};

/** What each page says, with the links in it. */
const texts: Readonly<Record<string, readonly RichText[]>> = {
  '/faq': entries.map(({ answer }) => answer),
  ...Object.fromEntries(
    guides.map(({ id, sections }) => [`/support/${id}`, sections.map(({ body }) => body)]),
  ),
  '/safety': safety.map(({ body }) => body),
  '/about': about.map(({ body }) => body),
  '/privacy': privacy.map(({ body }) => body),
  '/security': security.map(({ body }) => body),
  '/accessibility': accessibility.map(({ body }) => body),
  '/disclose/about': [noticeCopy, ownNoticeCopy, careByAge]
    .flatMap((copies) => Object.values(copies))
    .map(({ body }) => body),
  '/disclose/sent': [sentCopy.anonymous.next, sentCopy.named.next, sentCopy.traces],
};

describe('the frequently asked questions', () => {
  it('have one entry for each of the seventeen topics', () => {
    expect(entries).toHaveLength(17);
  });

  it('carry the facts that people must be able to find', () => {
    const words = entries.map(({ answer }) => plainText(answer)).join('\n');
    for (const fact of [
      institution.teams.student.name,
      institution.teams.student.partOf,
      institution.teams.staff.contact,
      institution.emergency.security.display,
      institution.emergency.safetyApp.name,
      '15 short questions',
      '7 working days',
      'UK GDPR',
      'HR',
    ]) {
      expect(words).toContain(fact);
    }
  });

  it('contain those that the home page shows', () => {
    expect(ids(entries)).toEqual(expect.arrayContaining([...home.questions.ids]));
  });
});

describe('addresses', () => {
  it.each(Object.entries(anchors))('%s has each anchor once', (_, list) => {
    expect(new Set(list).size).toBe(list.length);
  });

  it('of pages that may be found are all known', () => {
    for (const { path } of findablePages) expect(Object.keys(anchors)).toContain(path);
  });

  it.each(Object.entries(texts))('in the words of %s lead somewhere', (page, said) => {
    for (const href of said.flatMap(linksOf)) expectToLeadSomewhere(href, page);
  });

  it.each(policyIds)('in every kept version of %s lead somewhere', (policy) => {
    for (const { edition } of editionsOf(policy)) {
      const said = edition.sections.map(({ body }) => body);
      for (const href of said.flatMap(linksOf)) expectToLeadSomewhere(href, `/${policy}`);
    }
  });
});

describe('the notices', () => {
  it('have words for each rule of the journey, and no others', () => {
    expect(Object.keys(noticeCopy).toSorted()).toEqual(ids(noticeRules).toSorted());
  });
});

describe('the directory', () => {
  it('names each service once', () => {
    expect(new Set(ids(directory)).size).toBe(directory.length);
  });

  it('has somebody for each need', () => {
    for (const { id } of needs) expect(servicesFor(id)).not.toEqual([]);
  });

  it('shows a service that helps with several needs for each of them', () => {
    const shown = needs.filter(({ id }) => ids(servicesFor(id)).includes('galop'));
    expect(ids(shown)).toEqual(['sexual-violence', 'domestic-abuse', 'hate']);
  });

  it('says when a service was checked only where the list it was checked against is sure', () => {
    for (const service of directory) {
      expect('checkedOn' in service).toBe(service.certainty === 'sure');
    }
  });

  it.each(ids(needs).filter((id) => id !== 'danger'))(
    'can be narrowed to the need “%s” by the style sheet, where the browser can do it',
    (need) => {
      const css = readFileSync(new URL('../../app/styles/reading.css', import.meta.url), 'utf8');
      const guarded = css.slice(css.indexOf('@supports selector(:has(*))'));
      expect(guarded.replaceAll(/\s+/g, ' ')).toContain(
        `.directory:has(#show-${need}:checked) .need:not([data-need="${need}"], :has(:target))`,
      );
    },
  );
});

describe('the words', () => {
  it('write out lengths of time', () => {
    expect(['P12M', 'P6Y', 'P1Y', 'P90D'].map(durationInWords)).toEqual([
      '12 months',
      '6 years',
      '1 year',
      '90 days',
    ]);
    expect(() => durationInWords('soon')).toThrow('soon');
  });
});

/** An address within the site is a page that exists, and what follows the # is on it. */
function expectToLeadSomewhere(href: string, page: string): void {
  if (href.startsWith('https://')) return;
  const { pathname, hash } = new URL(href, `https://site.example${page}`);
  expect(Object.keys(anchors), `${href} on ${page}`).toContain(pathname);
  if (hash !== '') expect(anchors[pathname], `${href} on ${page}`).toContain(hash.slice(1));
}

function linksOf(text: RichText): readonly string[] {
  return text
    .flatMap((block) => (block.kind === 'paragraph' ? [block.content] : block.items))
    .flat()
    .flatMap((inline) =>
      typeof inline !== 'string' && inline.kind === 'link' ? [inline.href] : [],
    );
}
