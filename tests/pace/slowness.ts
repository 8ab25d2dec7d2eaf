import type { Page } from 'playwright-core';

/** How long the work below took on a quiet machine of the kind that the limits were set on, CPU slowed four times, in ms. */
const usual = 50;

/**
 * How much slower this machine is just now than the one that the limits were set on: other people's work on the same
 * processor can double every time. Times are divided by it, so that they speak of the site and not of the neighbours.
 *
 * @param page a page whose CPU is already slowed
 * @returns 1 or more; a faster machine gets no credit
 */
export async function slowness(page: Page): Promise<number> {
  const took = await page.evaluate(async () => {
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const from = performance.now();
      // What a page does: make elements, read text, compare, lay out.
      const list = document.createElement('ol');
      for (let i = 0; i < 400; i += 1) {
        const item = list.appendChild(document.createElement('li'));
        item.textContent = `${i} ${Math.sqrt(i)}`;
      }
      document.body.append(list);
      list.getBoundingClientRect();
      list.remove();
      times.push(performance.now() - from);
      await new Promise((later) => setTimeout(later, 20));
    }
    return times.sort((a, b) => a - b)[4]!;
  });
  return Math.max(1, took / usual);
}
