import type { Page } from '@playwright/test';

/**
 * WCAG 2.2, 2.5.5 (AAA): what is pressed is at least 44 by 44 CSS pixels. Excepted is a link in a sentence: one that
 * flows with other words in the same paragraph, list item or cell. A link that is all its block says has no exception.
 */
export async function targetsTooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wanted = 44;
    const targets =
      'a[href], button, summary, select, textarea, label:has(input), input:not([type="hidden"], [type="radio"], [type="checkbox"])';

    /** Judged by the document, not by its look: are there words around the link that are no link themselves? */
    const isInSentence = (target: Element) => {
      const block = target.closest('p, li, dd, dt, td, th, h1, h2, h3, h4');
      if (target.localName !== 'a' || block === null) return false;
      const around = block.cloneNode(true);
      if (!(around instanceof Element)) return false;
      for (const link of around.querySelectorAll('a, .sr-only')) link.remove();
      return /\p{Letter}{2}/u.test(around.textContent ?? '');
    };

    const tooSmall: string[] = [];
    for (const target of document.querySelectorAll<HTMLElement>(targets)) {
      if (!target.checkVisibility({ visibilityProperty: true }) || isInSentence(target)) continue;
      // A skip link has its size while it has the focus.
      if (target.matches('.sr-only')) target.focus();
      const { width, height } = target.getBoundingClientRect();
      if (width >= wanted && height >= wanted) continue;
      const name = (target.textContent ?? '').trim() || target.getAttribute('name');
      tooSmall.push(`${target.localName} “${name}” ${width.toFixed(1)} x ${height.toFixed(1)}`);
    }
    return tooSmall;
  });
}
