import { expect, test } from 'playwright/test';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';

test('two people and a watcher share one dream by link: place, ask, offer, less, let go', async ({ browser, request }) => {
  test.setTimeout(150_000);
  const slug = await openHub(request, 'surprise');
  const ines = await dreamer(browser, slug, 'Quiet Otter', 'Play along');
  const nuru = await dreamer(browser, slug, 'Still Heron', 'Keep mine out');
  const watcher = await dreamer(browser, slug, 'Far Lantern', 'I would rather watch');
  const hers = (await ines.view()).me.bed;
  const his = (await nuru.view()).me.bed;
  expect(hers).not.toBe(his);
  await ines.until('sees the other by name', (view) => view.beds[his]?.name === 'Still Heron');
  await watcher.until('sees both', (view) => view.beds[hers]?.name === 'Quiet Otter' && view.beds[his]?.name === 'Still Heron');
  expect((await watcher.view()).me.watching).toBe(true);

  await ines.page.getByRole('button', { name: 'Begin' }).click();
  await nuru.page.getByRole('button', { name: 'Begin' }).click();
  await ines.until('the weaving began', (view) => view.phase === 'weaving');

  // Ask, and tell a wish.
  await ines.tapBed(his);
  await ines.page.getByRole('button', { name: /^Ask/ }).first().click();
  await nuru.page.getByRole('dialog').getByRole('button').first().click();
  await ines.until('was told, or told not now', (view) => (view.beds[his]?.known.length ?? 0) >= 0);

  // Offer, and the other says less.
  await ines.page.keyboard.press('Escape');
  await ines.tapBed(his);
  await ines.page.getByRole('button', { name: /^Offer/ }).first().click();
  await ines.page.getByRole('button', { name: /^Send/ }).click();
  await nuru.page.getByRole('button', { name: 'Yes, but less' }).click();
  const tied = await ines.until('a thread was tied', (view) => view.threads.length === 1);
  expect(tied.threads[0]?.fromB.depth).toBe(1);
  expect(tied.threads[0]?.fromB.keepsFear).toBe(true);
  await watcher.until('the watcher sees it', (view) => view.threads.length === 1);

  // Let go: one gesture, and it is gone for all.
  await nuru.page.keyboard.press('Shift+Tab');
  await nuru.page.keyboard.press('Backspace');
  await ines.until('the thread is gone', (view) => view.threads.length === 0);

  for (const person of [ines, nuru, watcher]) {
    expect(person.errors).toEqual([]);
    await person.close();
  }
});
