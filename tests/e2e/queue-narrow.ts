import { expect, type Page } from '@playwright/test';

/** What of the texts of a row cannot be read: two that lie over each other, one that leaves its row, or a name of which too little is shown. */
export interface Unread {
  readonly row: string;
  readonly why: string;
}

/**
 * Measures the texts of every row of a queue as they are drawn: an assertion on sideways scroll sees none of this.
 * @returns what cannot be read; nothing where all is well
 */
export async function unreadIn(page: Page): Promise<readonly Unread[]> {
  return page.evaluate(() => {
    const enough = 12;
    const found: Unread[] = [];
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && getComputedStyle(element).visibility !== 'hidden';
    };
    /** Texts within an element, each with the box in which it is seen. */
    const textsIn = (row: Element) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const texts: { node: Node; cell: Element | null; holder: Element; box: DOMRect }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const holder = node.parentElement;
        if (holder === null || (node.textContent ?? '').trim() === '' || !isSeen(holder)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const cutBy = cutterOf(holder, row);
        const box = range.getBoundingClientRect();
        const edge = cutBy?.getBoundingClientRect();
        const right = edge === undefined ? box.right : Math.min(box.right, edge.right);
        if (box.width > 0 && right > box.left) {
          texts.push({
            node,
            cell: holder.closest('td, th'),
            holder,
            box: new DOMRect(box.x, box.y, right - box.left, box.height),
          });
        }
      }
      return texts;
    };
    const cutterOf = (from: Element, row: Element) => {
      for (let one: Element | null = from; one !== null && one !== row; one = one.parentElement) {
        if (getComputedStyle(one).overflowX === 'hidden') return one;
      }
      return undefined;
    };
    /** How many letters of a text stand before its edge, or before the dots at it. */
    const lettersShown = (node: Node, edge: number, isCut: boolean) => {
      const words = node.textContent ?? '';
      const range = document.createRange();
      for (let letters = words.length; letters > 0; letters -= 1) {
        range.setStart(node, 0);
        range.setEnd(node, letters);
        if (range.getBoundingClientRect().right <= edge - (isCut ? 12 : -1)) return letters;
      }
      return 0;
    };
    for (const row of document.querySelectorAll('tbody tr')) {
      const texts = textsIn(row);
      const within = row.getBoundingClientRect();
      const say = (why: string) => found.push({ row: row.textContent ?? '', why });
      for (const [place, { cell, box, node }] of texts.entries()) {
        if (box.right > within.right + 0.5 || box.left < within.left)
          say(`"${node.textContent}" leaves the row`);
        for (const other of texts.slice(place + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (other.cell !== cell && wide > 0.5 && high > 3) {
            say(`"${node.textContent}" lies over "${other.node.textContent}"`);
          }
        }
      }
      const name = texts.find(({ holder }) => holder.closest('[data-row]') !== null);
      if (name === undefined) {
        say('neither a person nor a reference');
        continue;
      }
      const cutter = cutterOf(name.holder, row) ?? name.holder;
      const isCut = cutter.scrollWidth > cutter.clientWidth;
      const words = name.node.textContent ?? '';
      const shown = lettersShown(name.node, cutter.getBoundingClientRect().right, isCut);
      const wanted = words.startsWith('RS-') ? words.length : Math.min(words.length, enough);
      if (shown < wanted) say(`${shown} letters of "${words}" are shown`);
    }
    return found;
  });
}

/** Every row says who or which, at the width of a phone, and nothing in it lies over anything else. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await unreadIn(page)).toEqual([]);
}
