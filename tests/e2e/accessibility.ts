import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const require = createRequire(import.meta.url);
/** The second engine, IBM's Equal Access: a script that makes `ace` known to the page. */
const equalAccess = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** As much of the second engine as is used here. */
interface EqualAccess {
  readonly Checker: new () => {
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
}

/** What the reader of a page may have set, in which every page must hold. */
const looks = [
  { name: 'narrow and light', width: 320, colorScheme: 'light', forcedColors: 'none' },
  { name: 'wide and dark', width: 1280, colorScheme: 'dark', forcedColors: 'none' },
  { name: 'in forced colours', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** What an engine need not judge of a page, by the names of its rules. Say why where you give it. */
export interface Exceptions {
  readonly axe: readonly string[];
  readonly equalAccess: readonly string[];
}

const none: Exceptions = { axe: [], equalAccess: [] };

/** Checks a page with axe, and that it can be read without scrolling sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoAxeViolations(page, none);
  await expectNoSidewaysScroll(page);
}

/** The same, and with the second engine as well. */
export async function expectAccessibleByBothEngines(
  page: Page,
  exceptions: Exceptions = none,
): Promise<void> {
  await expectNoAxeViolations(page, exceptions);
  const found = await equalAccessViolations(page, exceptions.equalAccess);
  expect(found, `Equal Access on ${page.url()}`).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/** Checks a page, in the state that it is in, with both engines in every look. */
export async function expectAccessibleInEveryLook(
  page: Page,
  exceptions: Exceptions = none,
): Promise<void> {
  for (const { name, width, colorScheme, forcedColors } of looks) {
    await test.step(name, async () => {
      await page.setViewportSize({ width, height: 800 });
      // Without motion, a colour is what it is at once, not on its way from what it was in the look before.
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await expectAccessibleByBothEngines(page, exceptions);
    });
  }
}

async function expectNoAxeViolations(page: Page, { axe }: Exceptions): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .disableRules([...axe])
    // No page has frames. It keeps axe from opening another page, which would hide the one that is looked at.
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/**
 * @param except the rules that are not to be judged
 * @returns what the second engine is certain breaks WCAG 2.2 A or AA; what it only asks a person to look at is left out
 */
export async function equalAccessViolations(
  page: Page,
  except: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(equalAccess);
  const results = await page.evaluate(async () => {
    if (globalThis.ace === undefined) throw new Error('The engine is not on the page.');
    const report = await new globalThis.ace.Checker().check(document, ['WCAG_2_2']);
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
  });
  expect(results.length, 'the second engine has judged something').toBeGreaterThan(0);
  return results
    .filter(({ isViolation, isClosedAway }) => isViolation && !isClosedAway)
    .filter(({ ruleId }) => !except.includes(ruleId))
    .map(({ words }) => words);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0);
}
