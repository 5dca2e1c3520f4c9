import { STRIDE_UNITS_PER_TICK } from '@lent-dreams/shared/rules/stride.ts';
import { TICK_MS } from '@lent-dreams/shared/units.ts';
import { expect, test } from 'playwright/test';
import { company, type Guest, guest, strongThread } from '../support/crowd.ts';
import { type Dreamer, dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';
import { openLine } from '../support/line.ts';
import { answerMs, drawnAt, furthestJump, pacesOf, recordedMotion, recordMotion } from '../support/motion.ts';

/** What is measured here is the line, not how fast a machine without a graphics card can paint. */
const IN_WORDS = { inWords: true } as const;
/** Pace of a walk, in position units a millisecond. */
const WALK = STRIDE_UNITS_PER_TICK / TICK_MS;
/** Two ticks at once by a server that catches up, and an error that fades at twice a walk's pace. */
const HURRY = 5 * WALK;
/** Three pixels of a common screen, in position units. */
const JUMP = 100;
const ROUND_TRIP_MS = 200;
const WATCHED_MS = 10_000;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Distance between where the page draws a light and where the server says that it stands, in position units. */
const apart = async (one: Dreamer, other: Guest, bed: number): Promise<number> => {
  const drawn = await drawnAt(one.page, bed);
  const known = other.placeOf(bed);
  return drawn === null || known === null ? Number.NaN : Math.hypot(drawn.x - known.x, drawn.y - known.y);
};

test('over a slow line that loses packets others move evenly, I answer at once, and nobody drifts', async ({
  browser,
  request,
  baseURL,
}) => {
  const hub = await openHub(request, 'keepsItsWord');
  const line = await openLine(baseURL as string);
  const ines = await dreamer(browser, { ...hub, link: line.origin + hub.link }, 'Quiet Otter', 'Play along', IN_WORDS);
  const heron = await guest(baseURL as string, hub, 'Still Heron');
  const his = heron.bed();
  const hers = (await ines.view()).me.bed;
  await ines.until('sees the other', ({ beds }) => beds[his]?.name === 'Still Heron');
  line.become({ roundTripMs: ROUND_TRIP_MS, lostShare: 0.05 });

  await recordMotion(ines.page, his);
  const stop = heron.circle();
  const watchedMs = async (): Promise<number> => {
    const { drawn } = await recordedMotion(ines.page);
    return (drawn.at(-1)?.atMs ?? 0) - (drawn[0]?.atMs ?? 0);
  };
  await expect.poll(watchedMs, { timeout: 40_000, intervals: [1000] }).toBeGreaterThan(WATCHED_MS);
  const { drawn } = await recordedMotion(ines.page);
  stop();
  // The first two seconds belong to the walk's beginning, and to learning how late this line is.
  const walked = drawn.filter(({ atMs }) => atMs > (drawn[0]?.atMs ?? 0) + 2000);
  const paces = pacesOf(walked);
  expect(median(paces)).toBeGreaterThan(WALK * 0.7);
  expect(median(paces)).toBeLessThan(WALK * 1.3);
  // Whoever catches up may hurry, but not leap over what a lost packet held up.
  expect(furthestJump(walked, HURRY), 'nobody jumps').toBeLessThan(JUMP);
  // Whoever is drawn patch by patch stands still between two of them.
  expect(paces.filter((pace) => pace < WALK * 0.1).length / paces.length, 'nobody sticks').toBeLessThan(0.1);
  await expect.poll(() => apart(ines, heron, his), 'he stands where the server says').toBeLessThan(1);

  await recordMotion(ines.page, hers);
  const answers: number[] = [];
  for (const key of ['KeyA', 'KeyD', 'KeyA', 'KeyD', 'KeyA']) {
    await ines.page.keyboard.down(key);
    const lastAnswerMs = async (): Promise<number> => {
      const recorded = await recordedMotion(ines.page);
      return answerMs(recorded, recorded.pressedMs.at(-1) ?? Number.POSITIVE_INFINITY);
    };
    await expect.poll(lastAnswerMs).toBeLessThan(Number.POSITIVE_INFINITY);
    answers.push(await lastAnswerMs());
    await ines.page.keyboard.up(key);
    await expect.poll(() => apart(ines, heron, hers), 'I stand where the server says').toBeLessThan(1);
  }
  // The server's word cannot be here before the round trip and half a tick.
  expect(median(answers)).toBeLessThan(ROUND_TRIP_MS / 2);
  expect(ines.complaints).toEqual([]);
  await heron.leave();
  await ines.close();
  await line.close();
});

test('a network that swallows all, or is cut, is told; it heals by itself into the same bed and threads', async ({
  browser,
  request,
  baseURL,
}) => {
  const hub = await openHub(request, 'keepsItsWord');
  const line = await openLine(baseURL as string);
  const ines = await dreamer(browser, { ...hub, link: line.origin + hub.link }, 'Quiet Otter', 'Play along', IN_WORDS);
  const heron = await guest(baseURL as string, hub, 'Still Heron');
  const hers = (await ines.view()).me.bed;
  const others = await company(baseURL as string, hub, 2);
  for (const one of [heron, ...others]) await one.ask('ready', { on: true });
  await ines.press('list.ready');
  await ines.lieDown();
  await ines.until('the weaving began', ({ phase }) => phase === 'weaving');
  await heron.ask('offer', strongThread(hers));
  await ines.press('answer.yes');
  const before = await ines.until('a thread is tied', ({ threads }) => threads.length === 1);

  const lost = ines.page.locator('.line-screen');
  for (const harm of ['swallow', 'cut'] as const) {
    line[harm]();
    await expect(lost).toContainText('Your bed is kept', { timeout: 5000 });
    // The page counts the seconds itself: with what it took to notice, some ten.
    await expect(lost).toContainText(harm === 'swallow' ? /kept\.(8|9|1\d) / : /kept\.\d /);
    line.heal();
    const healedMs = performance.now();
    const after = await ines.until('is back', ({ connection, threads }) => connection === 'live' && threads.length > 0);
    const tookMs = performance.now() - healedMs;
    expect.soft(tookMs, harm).toBeLessThan(2000);
    expect(after.me.bed).toBe(hers);
    expect(after.threads.map(({ id }) => id)).toEqual(before.threads.map(({ id }) => id));
    await expect(lost).toHaveCount(0);
  }
  for (const one of [heron, ...others]) await one.leave();
  await ines.close();
  await line.close();
});

test('the same person in a second tab: the newer one dreams, the older one says so and can take it back', async ({
  browser,
  request,
}) => {
  const hub = await openHub(request, 'keepsItsWord');
  const first = await dreamer(browser, hub, 'Quiet Otter', 'Play along', IN_WORDS);
  const { bed } = (await first.view()).me;
  const second = await first.again();
  const moved = (one: Dreamer) => one.page.getByRole('heading', { name: 'The dream moved to another window.' });
  await expect(moved(first)).toBeVisible();
  const view = await second.until('has the same bed', ({ me }) => me.bed === bed);
  expect(view.beds.filter(({ occupant }) => occupant === 'human')).toHaveLength(1);

  await first.press('takeBack');
  await first.until('has the dream back', ({ connection, me }) => connection === 'live' && me.bed === bed);
  await expect(moved(first)).toHaveCount(0);
  await expect(moved(second)).toBeVisible();
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.close();
});
