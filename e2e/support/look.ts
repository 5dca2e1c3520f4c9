import { expect, type Page, type TestInfo } from 'playwright/test';
import { layoutFaults } from './layout.ts';

/** A screen to look at. */
export type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** For fingers: targets must be large. */
  readonly touch: boolean;
};

/** The screens of the design, and the smallest phone. */
export const SCREENS: readonly Look[] = [
  { name: 'desk', width: 1280, height: 720, touch: false },
  { name: 'wide', width: 1600, height: 900, touch: false },
  { name: 'phone', width: 390, height: 844, touch: true },
  { name: 'lying', width: 844, height: 390, touch: true },
  { name: 'small', width: 320, height: 568, touch: true },
];

/** Those whose layouts differ, where every look costs a painted stage. */
export const WOVEN_SCREENS: readonly Look[] = SCREENS.filter(({ name }) => ['desk', 'phone', 'lying'].includes(name));

/** Where letters of twice the size are looked at. */
export const LARGE_TEXT: readonly Look[] = [
  { name: 'desk-large', width: 1280, height: 720, touch: false },
  { name: 'phone-large', width: 390, height: 844, touch: true },
];

/** Sets the size of all letters as the page's own settings do, and opens the page with it. */
export const readAt = async (page: Page, percent: 100 | 200): Promise<void> => {
  await page.evaluate((size) => localStorage.setItem('lent-dreams.textSize', size), String(percent));
  await page.reload();
};

type PaintedWindow = { readonly __dream?: { readonly stage: () => { readonly frames: number } | null } };

/** Until everything has been laid out and painted anew, and stands still. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const painted = (): number => (window as unknown as PaintedWindow).__dream?.stage()?.frames ?? -1;
    const canvas = document.querySelector('.stage-box canvas');
    await frame();
    await frame();
    while (canvas !== null && Math.abs(canvas.getBoundingClientRect().width - innerWidth) > 1) await frame();
    const from = painted();
    while (from >= 0 && painted() < from + 3) await frame();
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  });

/** Looks at what is open on every screen: keeps a picture among the results, and finds nothing that lies wrong. */
export const lookAt = async (page: Page, info: TestInfo, shown: string, looks: readonly Look[]): Promise<void> => {
  for (const { name, width, height, touch } of looks) {
    await page.setViewportSize({ width, height });
    await settle(page);
    await page.screenshot({ path: info.outputPath(`${shown}-${name}.png`) });
    expect.soft(await layoutFaults(page, { touch }), `${shown} on ${name}`).toEqual([]);
  }
};
