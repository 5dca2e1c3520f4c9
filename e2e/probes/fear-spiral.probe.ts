import { expect, test } from 'playwright/test';
import { type Guest, guest, strongThread } from '../support/crowd.ts';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';

/** Threads woven before the curtain: enough that the creeping machine tips the dream. */
const WOVEN = 9;

const weave = async (guests: readonly Guest[]): Promise<void> => {
  const beds = [0, 1, 2, 3, 4, 5, 6, 7];
  for (let round = 0; round < 12; round += 1) {
    for (const one of guests) {
      if ((guests[0] as Guest).threads() >= WOVEN) return;
      const to = beds[(one.bed() + 1 + round) % beds.length] as number;
      if (to !== one.bed()) await one.ask('offer', strongThread(to));
      await expect.poll(() => one.open(), { timeout: 12_000, intervals: [100] }).toBe(0);
    }
  }
};

test('the spiral comes from the weave, a reload keeps the bed, and selective play calms it', async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(420_000);
  const hub = await openHub(request, 'creeping');
  const ines = await dreamer(browser, hub, 'Quiet Otter', 'Play along');
  const guests = [];
  for (const name of ['Still Heron', 'Tall Fern', 'Blue Kite']) guests.push(await guest(baseURL as string, hub, name));
  for (const one of guests) await one.ask('ready', { on: true });
  await ines.press('begin');
  await ines.until('the weaving began', ({ phase }) => phase === 'weaving');
  await weave(guests);
  expect((await ines.view()).threads.length).toBeGreaterThanOrEqual(7);

  for (const one of guests) await one.ask('ringBell', {});
  await ines.until('the curtain rose', ({ phase }) => phase === 'unveiling');
  const burning = await ines.until('fear feeds itself', ({ spiral }) => spiral, 150_000);
  // The rule is more than 35; the wire carries half points.
  expect(burning.fear).toBeGreaterThanOrEqual(35);

  const { bed } = (await ines.view()).me;
  await ines.page.reload();
  await ines.until(
    'is back in the same bed',
    ({ connection, me, spiral }) => connection === 'live' && me.bed === bed && spiral,
  );

  // First boundaries, then comfort: thin what remains, let go of the rest, breathe together.
  for (const one of guests) {
    const left = await one.calm();
    await expect.poll(() => one.threads()).toBe(left);
  }
  await ines.page.keyboard.down('KeyB');
  const ended = await ines.until('the night ended', ({ phase }) => phase === 'ending', 150_000);
  expect(ended.ending?.outcome).toBe('calmed');
  expect(ended.ending?.leaks.length).toBeGreaterThan(0);
  await expect(ines.page.getByRole('button', { name: 'Another night' }).first()).toBeVisible();
  expect(ines.complaints).toEqual([]);
  for (const one of guests) await one.leave();
  await ines.close();
});
