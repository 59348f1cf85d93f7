/** What a reader could not read on a page as it is laid out: text beyond the window, or on top of other text. */
import type { Page } from 'playwright-core';

/** @returns a line for each fault */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const boxes: { box: DOMRect; text: string; node: Node }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // The skip link stands above the page until it has the focus; footnote marks hang over the text on purpose.
      if (element.closest('.skip, sup, noscript, script')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ box, text, node });
    }
    for (const { box, text, node } of boxes) {
      const scrolls = node.parentElement?.closest('.table, pre');
      if (!scrolls && (box.right > root.clientWidth + 1 || box.left < -1))
        faults.push(`out of the window: ${text.slice(0, 30)}`);
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    for (const [at, one] of boxes.entries()) {
      // Lines may touch where letters do not: half of the lower line's height is what a reader would notice.
      for (const other of boxes.slice(at + 1)) {
        if (other.box.top > one.box.bottom) break;
        const tall = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        if (one.node === other.node || wide < 2 || tall < other.box.height / 2) continue;
        faults.push(`“${one.text.slice(0, 30)}” and “${other.text.slice(0, 30)}” lie on each other`);
      }
    }
    return faults;
  });
}
