import { expect, type Page, test } from 'playwright/test';
import { company, guest, strongThread } from '../support/crowd.ts';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';
import { drawnAt } from '../support/motion.ts';

/** What has the focus, and whether somebody could see that. */
const focus = (page: Page): Promise<{ readonly name: string; readonly isSeen: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: '', isSeen: true };
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return {
      name: element.getAttribute('data-at') ?? element.textContent?.trim() ?? '',
      isSeen: isRinged && hit !== null && (element.contains(hit) || hit.contains(element)),
    };
  });

/** Goes on by Tab until the focus is there; it must be seen all the way. */
const tabTo = async (page: Page, isThere: (name: string) => boolean): Promise<void> => {
  const passed: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await focus(page);
    expect(isSeen, `the focus is seen on “${name}”`).toBe(true);
    if (isThere(name)) return;
    passed.push(name);
  }
  throw new Error(`the focus never came there, but to: ${passed.join(' · ')}`);
};

test('the whole way by keys alone: landing, door, walking, piece, ask, offer, let go, curtain, leave', async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const landing = await (await browser.newContext()).newPage();
  await landing.goto('/');
  await tabTo(landing, (name) => name === 'Dream now');
  await landing.context().close();

  const hub = await openHub(request, 'keepsItsWord');
  const ines = await dreamer(browser, hub, 'Quiet Otter', async (page) => {
    await tabTo(page, (name) => name.startsWith('Keep mine out'));
    await page.keyboard.press('Enter');
  });
  const { page } = ines;
  const heron = await guest(baseURL as string, hub, 'Still Heron');
  const { bed } = (await ines.view()).me;
  const others = await company(baseURL as string, hub, 2);
  for (const one of [heron, ...others]) await one.ask('ready', { on: true });
  await tabTo(page, (name) => name === 'begin');
  await page.keyboard.press('Enter');
  // The act's card lies over everything for a moment.
  for (const state of ['visible', 'hidden'] as const) await page.locator('.act-card').waitFor({ state });
  for (const name of ['dusk.set', 'dusk.me', 'dusk.hold']) {
    await tabTo(page, (at) => at === name);
    await page.keyboard.press('Enter');
  }
  await ines.until('the weaving began', ({ phase }) => phase === 'weaving');
  await expect(page.locator('.act-card')).toHaveCount(0);

  const before = await drawnAt(page, bed);
  await page.keyboard.down('KeyW');
  await expect.poll(() => drawnAt(page, bed)).not.toEqual(before);
  await page.keyboard.up('KeyW');

  await page.keyboard.press('KeyC');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await ines.until('the piece stands', ({ motifs }) => motifs.length === 1);

  // Beds clockwise from mine: the other person's number.
  const key = `Digit${((heron.bed() - bed + 8) % 8) + 1}`;
  await page.keyboard.press(key);
  await page.keyboard.press('KeyQ');
  await ines.until('was told a wish', ({ beds }) => (beds[heron.bed()]?.known.length ?? 0) > 0);
  await page.keyboard.press(key);
  await page.keyboard.press('KeyE');
  await tabTo(page, (name) => name === 'offer.send');
  await page.keyboard.press('Enter');
  await ines.until('the thread is tied', ({ threads }) => threads.length === 1);
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[data-at="thread.letGo"]')).toBeVisible();
  await page.keyboard.press('Backspace');
  await ines.until('the thread is let go', ({ threads }) => threads.length === 0);

  await heron.ask('offer', strongThread(bed));
  await expect(page.locator('[data-at="answer.yes"]')).toBeVisible();
  await tabTo(page, (name) => name === 'answer.yes');
  await page.keyboard.press('Enter');
  await ines.until('a yes by keys', ({ threads }) => threads.length === 1);
  await tabTo(page, (name) => name === 'bell');
  await page.keyboard.press('Enter');
  for (const one of [heron, ...others]) await one.ask('ringBell', {});
  await ines.until('the curtain rose', ({ phase }) => phase === 'unveiling');
  await page.keyboard.down('KeyB');
  await ines.until('breathes', ({ beds }) => beds[bed]?.breathing === true);
  await page.keyboard.up('KeyB');

  await page.keyboard.press('F2');
  await tabTo(page, (name) => name === 'list.letAll');
  await page.keyboard.press('Enter');
  // At the curtain the Guild ties threads between sleepers; mine are what was let go.
  await ines.until('let go by the list', ({ threads }) => !threads.some(({ a, b }) => a === bed || b === bed));
  await tabTo(page, (name) => name === 'list.back');
  await page.keyboard.press('Enter');

  await page.keyboard.press('Escape');
  await tabTo(page, (name) => name === 'menu.leave');
  await page.keyboard.press('Enter');
  await tabTo(page, (name) => name === 'leave.yes');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Good night. Nothing of yours stays.')).toBeVisible();
  expect(ines.complaints).toEqual([]);
  for (const one of [heron, ...others]) await one.leave();
  await ines.close();
});
