import { bedHex, HEX_COUNT, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { expect, test } from 'playwright/test';
import { company } from '../support/crowd.ts';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';

/** A hex beside a bed where a piece may stand. */
const hexBeside = (bed: number): number => {
  const beds = new Set([0, 1, 2, 3, 4, 5, 6, 7].map(bedHex));
  for (let hex = 0; hex < HEX_COUNT; hex += 1) {
    if (hex !== STAGE_HEX && !beds.has(hex) && hexDistance(hex, bedHex(bed)) === 1) return hex;
  }
  throw new Error('no free hex');
};

test('two people and a watcher share one dream by link: place, ask, offer, less, let go', async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const hub = await openHub(request, 'keepsItsWord');
  const ines = await dreamer(browser, hub, 'Quiet Otter', 'Play along');
  const nuru = await dreamer(browser, hub, 'Still Heron', 'Keep mine out');
  const hers = (await ines.view()).me.bed;
  const his = (await nuru.view()).me.bed;
  await ines.until('sees the other by name', ({ beds }) => beds[his]?.name === 'Still Heron');
  await nuru.until('sees the other by name', ({ beds }) => beds[hers]?.name === 'Quiet Otter');
  const watcher = await dreamer(browser, hub, 'Far Lantern', 'I would rather watch');
  await watcher.until('watches both', ({ me, beds }) => me.watching && beds[his]?.name === 'Still Heron');

  const others = await company(baseURL as string, hub, 2);
  for (const one of others) await one.ask('ready', { on: true });
  await ines.press('begin');
  await nuru.press('begin');
  await Promise.all([ines.lieDown(), nuru.lieDown()]);
  await ines.until('the weaving began', ({ phase }) => phase === 'weaving');

  await ines.press('piece.0');
  await ines.tapHex(hexBeside(hers));
  await nuru.until('sees the piece', ({ motifs }) => motifs.length === 1);
  await watcher.until('sees the piece', ({ motifs }) => motifs.length === 1);

  await ines.tapBed(his);
  await ines.press('wheel.ask');
  await nuru.press('tell.wishA');
  await ines.until('was told a wish', ({ beds }) => beds[his]?.known.some(({ what }) => what === 'wish') === true);
  expect((await watcher.view()).beds[his]?.known).toEqual([]);

  await ines.page.keyboard.press('Escape');
  await ines.tapBed(his);
  await ines.press('wheel.offer');
  await ines.press('offer.send');
  await nuru.press('answer.less');
  const tied = await ines.until('a thread is tied', ({ threads }) => threads.length === 1);
  expect(tied.threads[0]?.fromB).toMatchObject({ depth: 1, keepsFear: true });
  await watcher.until('sees the thread', ({ threads }) => threads.length === 1);

  await nuru.page.keyboard.press('Shift+Tab');
  await nuru.page.keyboard.press('Backspace');
  await ines.until('the thread is gone', ({ threads }) => threads.length === 0);
  await watcher.until('the thread is gone', ({ threads }) => threads.length === 0);

  for (const one of others) await one.leave();
  for (const person of [ines, nuru, watcher]) {
    expect(person.complaints).toEqual([]);
    await person.close();
  }
});
