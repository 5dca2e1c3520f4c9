import { expect, test } from 'playwright/test';
import { type Guest, guest, strongThread } from '../support/crowd.ts';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';

/** Threads before the curtain: the six between four guests, and one with a sleeper who wishes for it. */
const WOVEN = 7;

/** Every guest offers round the oval until enough is woven; light comes back with time. */
const weave = async (guests: readonly Guest[]): Promise<void> => {
  const beds = [0, 1, 2, 3, 4, 5, 6, 7];
  const others = guests.map((one) => one.bed());
  const order = [...others, ...beds.filter((bed) => !others.includes(bed))];
  let turn = 0;
  await expect
    .poll(
      async () => {
        const to = order[turn % order.length] as number;
        turn += 1;
        for (const one of guests) if (to !== one.bed()) await one.ask('offer', strongThread(to));
        return guests[0]?.threads() ?? 0;
      },
      { message: 'enough is woven', timeout: 150_000, intervals: [2000] },
    )
    .toBeGreaterThanOrEqual(WOVEN);
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
  for (const name of ['Still Heron', 'Tall Fern', 'Blue Kite', 'Late Moth'])
    guests.push(await guest(baseURL as string, hub, name));
  for (const one of guests) await one.ask('ready', { on: true });
  await ines.press('begin');
  await ines.lieDown();
  await ines.until('the weaving began', ({ phase }) => phase === 'weaving');
  await weave(guests);
  await ines.until('sees the whole weave', ({ threads }) => threads.length >= WOVEN);

  for (const one of guests) await one.ask('ringBell', {});
  await ines.until('the curtain rose', ({ phase }) => phase === 'unveiling');
  // The wire carries half points: the patch of the first spiral may still read 35, the next ones must not.
  await ines.until('fear feeds itself', ({ spiral, fear }) => spiral && fear > 35, 150_000);

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
