import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose verdict depends on colours. All others judge what a page says and how it is laid out. */
const ofColours: { readonly axe: readonly string[]; readonly equalAccess: readonly string[] } = {
  axe: ['color-contrast', 'link-in-text-block'],
  equalAccess: ['text_contrast_sufficient'],
};

/** What an engine is to judge a page by: all its rules, or those of colours alone. */
type By = 'all' | 'colours';

const require = createRequire(import.meta.url);
/** As it comes with its binding to Playwright. That hands it to the page again each time, which takes longer than it does. */
const axeSource = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);
/** The second engine, IBM's Equal Access: a script that makes `ace` known to the page. */
const equalAccess = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** As much of the first engine as is used here. */
interface Axe {
  run(
    document: Document,
    options: {
      readonly runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
      readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
      readonly resultTypes: readonly ['violations'];
    },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
    readonly passes: readonly unknown[];
  }>;
}

/** What the second engine judges by. */
interface Guideline {
  readonly id: string;
  readonly checkpoints: readonly { readonly rules?: readonly { readonly id: string }[] }[];
}

/** As much of the second engine as is used here. */
interface EqualAccess {
  readonly Checker: new () => {
    getGuidelines(): readonly Guideline[];
    addGuideline(guideline: Guideline): void;
    check(
      document: Document,
      guidelines: readonly string[],
    ): Promise<{
      readonly results: readonly {
        readonly ruleId: string;
        readonly node: Node;
        readonly message: string;
        readonly snippet: string;
        readonly value: readonly [policy: string, confidence: string];
      }[];
    }>;
  };
}

declare global {
  var ace: EqualAccess | undefined;
  var axe: Axe | undefined;
}

const asUsual = {
  colorScheme: 'light',
  contrast: 'no-preference',
  forcedColors: 'none',
  // Without motion, a colour is what it is at once, not on its way from what it was in the look before.
  reducedMotion: 'reduce',
} as const;
const dark = { ...asUsual, colorScheme: 'dark' } as const;

/**
 * What the reader of a page may have set, in which every page must hold. Both engines judge each: the first of each width by all their
 * rules, the others by those of colours, as long as the page says the same in them.
 */
const looks = [
  { name: 'narrow and light', width: 320, media: asUsual },
  { name: 'narrow and dark', width: 320, media: dark },
  { name: 'narrow in forced colours', width: 320, media: { ...dark, forcedColors: 'active' } },
  { name: 'wide and light', width: 1280, media: asUsual },
  { name: 'wide and dark', width: 1280, media: dark },
  { name: 'wide with more contrast', width: 1280, media: { ...asUsual, contrast: 'more' } },
  { name: 'wide, dark, with more contrast', width: 1280, media: { ...dark, contrast: 'more' } },
  { name: 'wide in forced colours', width: 1280, media: { ...dark, forcedColors: 'active' } },
] as const;

/** What an engine need not judge of a page, by the names of its rules. Say why where you give it. */
export interface Exceptions {
  readonly axe: readonly string[];
  readonly equalAccess: readonly string[];
}

const none: Exceptions = { axe: [], equalAccess: [] };

/** Checks a page with axe, and that it can be read without scrolling sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page), `axe on ${page.url()}`).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/**
 * Checks a page, in the state that it is in, with both engines where there is least room and least light. For pages of which another one of
 * their kind is looked at in every look.
 */
export async function expectAccessibleInOneLook(
  page: Page,
  exceptions: Exceptions = none,
): Promise<void> {
  await expectAccessibleIn(page, [looks[1]], exceptions);
}

/** Checks a page, in the state that it is in, with both engines in every look. */
export async function expectAccessibleInEveryLook(
  page: Page,
  exceptions: Exceptions = none,
): Promise<void> {
  await expectAccessibleIn(page, looks, exceptions);
}

async function expectAccessibleIn(
  page: Page,
  wanted: readonly (typeof looks)[number][],
  exceptions: Exceptions,
): Promise<void> {
  /** What the page said, by the width at which it was judged by all rules. */
  const said = new Map<number, string>();
  for (const { name, width, media } of wanted) {
    await test.step(name, async () => {
      // First of all, so that nothing is in motion when the width changes.
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 800 });
      // Where somebody filled in something, it may lie half under the bar that stays at the top.
      await page.evaluate(() => scrollTo(0, 0));
      const says = wanted.length > 1 ? await page.locator('html').ariaSnapshot() : '';
      const by = said.get(width) === says ? 'colours' : 'all';
      said.set(width, says);
      expect(await axeViolations(page, exceptions.axe, by), `axe on ${page.url()}`).toEqual([]);
      const found = await equalAccessViolations(page, exceptions.equalAccess, by);
      expect(found, `Equal Access on ${page.url()}`).toEqual([]);
      await expectNoSidewaysScroll(page);
    });
  }
}

/**
 * @param except the rules that are not to be judged
 * @param by which of the others are
 * @returns what the first engine finds wrong with a page, each with the elements that it is found on
 */
export async function axeViolations(
  page: Page,
  except: readonly string[] = [],
  by: By = 'all',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const { violations, passed } = await page.evaluate(
    async (options) => {
      if (globalThis.axe === undefined) throw new Error('The engine is not on the page.');
      const { violations, passes } = await globalThis.axe.run(document, options);
      return { violations, passed: passes.length };
    },
    {
      runOnly:
        by === 'all'
          ? { type: 'tag' as const, values: tags }
          : {
              type: 'rule' as const,
              values: ofColours.axe.filter((rule) => !except.includes(rule)),
            },
      rules: Object.fromEntries(
        by === 'all' ? except.map((rule) => [rule, { enabled: false }]) : [],
      ),
      resultTypes: ['violations'] as const,
    },
  );
  expect(violations.length + passed, 'the first engine has judged something').toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * @param except the rules that are not to be judged
 * @param by which of the others are
 * @returns what the second engine is certain breaks WCAG 2.2 A or AA; what it only asks a person to look at is left out
 */
export async function equalAccessViolations(
  page: Page,
  except: readonly string[] = [],
  by: By = 'all',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(equalAccess);
  const results = await page.evaluate(
    async (rulesOfColours) => {
      if (globalThis.ace === undefined) throw new Error('The engine is not on the page.');
      const checker = new globalThis.ace.Checker();
      const whole = checker.getGuidelines().find(({ id }) => id === 'WCAG_2_2');
      if (whole === undefined) throw new Error('The engine does not know WCAG 2.2.');
      checker.addGuideline({
        ...whole,
        id: 'COLOURS',
        checkpoints: whole.checkpoints.map((checkpoint) => ({
          ...checkpoint,
          rules: (checkpoint.rules ?? []).filter(({ id }) => rulesOfColours?.includes(id)),
        })),
      });
      const report = await checker.check(document, [
        rulesOfColours === undefined ? 'WCAG_2_2' : 'COLOURS',
      ]);
      // The nodes of the page stay there: only words can be handed over.
      return report.results.map(
        ({ ruleId, node, message, snippet, value: [policy, confidence] }) => ({
          ruleId,
          words: `${ruleId}: ${message}: ${snippet}`,
          isViolation: policy === 'VIOLATION' && confidence === 'FAIL',
          // In closed details it takes labels to be hidden but fields to be shown. Open them to have them judged.
          isClosedAway:
            (node instanceof Element ? node : node.parentElement)?.closest(
              'details:not([open]) > :not(summary)',
            ) instanceof Element,
        }),
      );
    },
    by === 'colours' ? ofColours.equalAccess : undefined,
  );
  expect(results.length, 'the second engine has judged something').toBeGreaterThan(0);
  return results
    .filter(({ isViolation, isClosedAway }) => isViolation && !isClosedAway)
    .filter(({ ruleId }) => !except.includes(ruleId))
    .map(({ words }) => words);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0);
}
