import { describe, expect, it } from 'vitest';
import { noticeRules } from '#lib/disclosure/notices.ts';
import { institution } from '#lib/institution.ts';
import { directory, needs, servicesFor } from './directory.ts';
import { faq } from './faq.ts';
import { home } from './home.ts';
import { durationInWords } from './institution-words.ts';
import { noticeCopy } from './notices.ts';
import { privacy } from './privacy.ts';
import type { RichText } from './rich-text.ts';
import { plainText } from './rich-text.ts';
import { security } from './security.ts';
import { guides, ways } from './support.ts';

const entries = faq.flatMap((group) => group.entries);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Ids that addresses point to, page by page. */
const anchors = {
  '/faq': [...ids(faq), ...ids(entries)],
  '/support': [
    ...needs.map(({ id }) => `need-${id}`),
    ...ids(directory),
    ...ids(guides),
    'your-options',
  ],
  '/privacy': ids(privacy),
  '/security': ids(security),
};

const everyText: readonly RichText[] = [
  ...entries.map(({ answer }) => answer),
  ...guides.flatMap(({ sections }) => sections.map(({ body }) => body)),
  ...privacy.map(({ body }) => body),
  ...security.map(({ body }) => body),
  ...Object.values(noticeCopy).map(({ body }) => body),
];

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

  it('within the copy lead somewhere', () => {
    const known = Object.entries(anchors).flatMap(([path, list]) =>
      list.map((id) => `${path}#${id}`),
    );
    const pages = ['/disclose', ...Object.keys(anchors)];
    for (const href of everyText.flatMap(linksOf)) {
      const address = href.startsWith('#') ? `/support${href}` : href;
      if (address.startsWith('https://')) continue;
      expect([...pages, ...known]).toContain(address);
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

  it('has a section for each service, and none that is empty', () => {
    expect(needs.flatMap(({ id }) => servicesFor(id).here)).toHaveLength(directory.length);
    for (const { id } of needs) expect(servicesFor(id).here).not.toEqual([]);
  });

  it('says when a service was checked only where it was', () => {
    for (const service of directory) {
      expect('listedOn' in service).toBe(service.certainty === 'sure');
    }
  });
});

describe('the words', () => {
  const all = [
    ...everyText.map(plainText),
    ...ways.map((way) => Object.values(way).join('\n')),
    ...directory.map(({ about }) => about),
    JSON.stringify(home),
  ].join('\n');

  it.each(['perpetrator', 'victim', 'alleged', 'accused', 'complainant', 'survivor'])(
    'never call anybody “%s”',
    (label) => {
      expect(all.toLowerCase()).not.toContain(label);
    },
  );

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

function linksOf(text: RichText): readonly string[] {
  return text
    .flatMap((block) => (block.kind === 'paragraph' ? [block.content] : block.items))
    .flat()
    .flatMap((inline) =>
      typeof inline !== 'string' && inline.kind === 'link' ? [inline.href] : [],
    );
}
