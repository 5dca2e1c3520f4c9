import { expect, type Page, test } from 'playwright/test';
import { violations } from '../support/axe.ts';
import { guest } from '../support/crowd.ts';
import { type Dreamer, dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';
import { LARGE_TEXT, type Look, lookAt, readAt, SCREENS, WOVEN_SCREENS } from '../support/look.ts';

/** The screen with the least room for a sheet. */
const LOW: readonly Look[] = SCREENS.filter(({ name }) => name === 'lying');
const DESK = SCREENS.slice(0, 1);
const PHONE_LARGE = LARGE_TEXT.filter(({ name }) => name === 'phone-large');

/** The terms of a thread that holds: thin, and with no fear on it. */
const thinThread = (to: number): object => ({
  to,
  technology: 'guild',
  give: { scope: 63, depth: 1 },
  take: { scope: 63, depth: 1 },
  until: 'morning',
  keepFear: true,
});

test('landing and door fit every screen', async ({ page, request }, info) => {
  const { link } = await openHub(request, 'surprise');
  for (const looks of [SCREENS, LARGE_TEXT]) {
    await page.goto('/');
    if (looks === LARGE_TEXT) await readAt(page, 200);
    await expect(page.getByRole('button', { name: 'Dream now' })).toBeVisible();
    await lookAt(page, info, 'landing', looks);
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Play along' })).toBeVisible();
    await lookAt(page, info, 'door', looks);
  }
});

/** Asks axe what is wrong with a screen. */
const speaker =
  (page: Page) =>
  async (screen: string): Promise<void> => {
    expect.soft(await violations(page, 'serious'), `${screen}: accessibility`).toEqual([]);
  };

test('dusk fits every screen and speaks: topics, who I am, lying down', async ({ browser, request, baseURL }, info) => {
  test.setTimeout(150_000);
  const hub = await openHub(request, 'keepsItsWord');
  const ines = await dreamer(browser, hub, 'Quiet Otter', 'Play along', { deviceScaleFactor: 1 });
  const heron = await guest(baseURL as string, hub, 'Still Heron');
  await heron.ask('ready', { on: true });
  await ines.press('begin');
  await ines.until('dusk fell', ({ phase }) => phase === 'dusk');
  await expect(ines.page.locator('.act-card')).toHaveCount(0);
  for (const step of ['set', 'me', 'hold']) {
    await expect(ines.page.locator(`[data-at="dusk.${step}"]:visible`)).toBeVisible();
    await speaker(ines.page)(`dusk, ${step}`);
    await lookAt(ines.page, info, `dusk-${step}`, WOVEN_SCREENS);
    await ines.page.setViewportSize(DESK[0] as Look);
    if (step !== 'hold') await ines.press(`dusk.${step}`);
  }
  await ines.lieDown();
  expect(ines.complaints).toEqual([]);
  await heron.leave();
  await ines.close();
});

/** Goes back into the dream with letters of another size. */
const readAgainAt = async (one: Dreamer, percent: 100 | 200, phase: string): Promise<void> => {
  await one.page.setViewportSize(DESK[0] as Look);
  await readAt(one.page, percent);
  await one.until('is back', (view) => view.connection === 'live' && view.phase === phase && view.me.bed >= 0);
};

test('a dream woven by hand holds without a spiral, and every screen of it fits and speaks', async ({
  browser,
  request,
  baseURL,
}, info) => {
  test.setTimeout(240_000);
  const hub = await openHub(request, 'keepsItsWord', 'free');
  const ines = await dreamer(browser, hub, 'Quiet Otter', 'Play along', { deviceScaleFactor: 1 });
  const { page } = ines;
  const guests = [];
  for (const name of ['Still Heron', 'Tall Fern', 'Blue Kite']) guests.push(await guest(baseURL as string, hub, name));
  for (const one of guests) await one.ask('ready', { on: true });
  await ines.press('begin');
  await ines.until('the weaving began', ({ phase }) => phase === 'weaving');
  await expect(page.locator('.act-card')).toHaveCount(0);

  const speaks = speaker(page);
  const beds = guests.map((one) => one.bed());
  await speaks('weaving');
  await ines.tapBed(beds[0] as number);
  await expect(page.locator('[data-at="wheel.offer"]')).toBeVisible();
  await speaks('wheel');
  await lookAt(page, info, 'wheel', WOVEN_SCREENS);
  await page.setViewportSize(DESK[0] as Look);
  await ines.press('wheel.offer');
  await speaks('offer');
  await lookAt(page, info, 'offer', LOW);
  await page.setViewportSize(DESK[0] as Look);
  await ines.press('offer.strength.1');
  await ines.press('offer.keepFear');
  await ines.press('offer.send');
  await ines.until('the first thread is tied', ({ threads }) => threads.length === 1);
  await guests[1]?.ask('offer', thinThread(beds[2] as number));
  await guests[2]?.ask('offer', thinThread(beds[0] as number));
  await guests[1]?.ask('offer', thinThread((await ines.view()).me.bed));
  await ines.press('answer.yes');
  await ines.until('four threads are tied', ({ threads }) => threads.length === 4);

  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[data-at="thread.letGo"]')).toBeVisible();
  await speaks('thread');
  await lookAt(page, info, 'thread', LOW);
  await page.setViewportSize(DESK[0] as Look);
  await ines.press('thread.done');
  await lookAt(page, info, 'weaving', WOVEN_SCREENS);
  await readAgainAt(ines, 200, 'weaving');
  await lookAt(page, info, 'weaving', PHONE_LARGE);
  await ines.tapBed(beds[0] as number);
  await expect(page.locator('[data-at="wheel.offer"]')).toBeVisible();
  await lookAt(page, info, 'wheel', PHONE_LARGE);
  await page.keyboard.press('Escape');

  await page.setViewportSize(DESK[0] as Look);
  await guests[0]?.ask('ringBell', {});
  await ines.until('the curtain rose', ({ phase }) => phase === 'unveiling');
  await lookAt(page, info, 'unveiling', PHONE_LARGE);
  await ines.press('menu');
  await ines.press('menu.safe');
  await lookAt(page, info, 'safe', PHONE_LARGE);
  await readAgainAt(ines, 100, 'unveiling');
  await speaks('unveiling');
  await lookAt(page, info, 'unveiling', WOVEN_SCREENS);
  await page.setViewportSize(DESK[0] as Look);
  await ines.press('menu');
  await speaks('menu');
  await ines.press('menu.safe');
  await expect(page.locator('.log-page')).toBeVisible();
  await speaks('safe and log');
  await lookAt(page, info, 'safe', WOVEN_SCREENS);
  await page.setViewportSize(DESK[0] as Look);
  await ines.press('safe.topics');
  await speaks('topics');
  await ines.press('safe.up');
  await ines.press('safe.quiet');
  await expect(page.locator('[data-at="quiet.back"]')).toBeVisible();
  await speaks('quiet room');
  await ines.press('quiet.back');
  await ines.press('x');
  await expect(page.locator('[data-at="x.fine"]')).toBeVisible();
  await speaks('after the X');
  await ines.press('x.fine');

  await guests[0]?.ask('ringBell', {});
  const ended = await ines.until('the night ended', ({ phase }) => phase === 'ending');
  expect(ended.spiral).toBe(false);
  expect(ended.ending).toMatchObject({ outcome: 'quiet', leaks: [] });
  await expect(page.getByRole('heading', { name: 'Quiet Night' })).toBeVisible();
  await expect(page.getByText('Nothing flowed without a yes.')).toBeVisible();
  await speaks('ending');
  await lookAt(page, info, 'ending', WOVEN_SCREENS);
  await readAgainAt(ines, 200, 'ending');
  await lookAt(page, info, 'ending', PHONE_LARGE);
  expect(ines.complaints).toEqual([]);
  for (const one of guests) await one.leave();
  await ines.close();
});
