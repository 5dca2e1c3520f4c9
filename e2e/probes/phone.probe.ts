import { expect, test } from 'playwright/test';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';

test('the whole way by touch on a phone: link, door, begin, piece, thread, let go, X', async ({ browser, request }) => {
  test.setTimeout(180_000);
  const hub = await openHub(request, 'keepsItsWord');
  const person = await dreamer(browser, hub, 'Quiet Otter', 'Keep mine out', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { bed } = (await person.view()).me;
  await person.page.locator('[data-at="begin"]:visible').first().tap();
  const woven = await person.until('the weaving began', ({ phase }) => phase === 'weaving');

  // A sleeper who may say yes: offers go round until one does.
  for (let step = 1; step < 8; step += 1) {
    const other = (bed + step) % 8;
    await person.tapBed(other);
    await person.page.locator('[data-at="wheel.offer"]:visible').first().tap();
    await person.page.locator('[data-at="offer.send"]:visible').first().tap();
    const after = await person.until(
      'the offer was answered',
      ({ threads, me }) => threads.length > 0 || me.lucidity >= woven.me.lucidity,
      15_000,
    );
    if (after.threads.length > 0) break;
  }
  const tied = await person.until('a sleeper said yes or less', ({ threads }) => threads.length === 1);
  expect([tied.threads[0]?.a, tied.threads[0]?.b]).toContain(bed);

  await person.tapBed(bed);
  await person.page.locator('[data-at="self.letAll"]:visible').first().dispatchEvent('pointerdown');
  await person.until('everything is let go', ({ threads }) => threads.length === 0);

  await person.page.locator('[data-at="x"]:visible').first().tap();
  await expect(person.page.getByRole('button', { name: /All fine/ }).first()).toBeVisible();
  await person.page
    .getByRole('button', { name: /All fine/ })
    .first()
    .tap();
  await expect(person.page.getByRole('button', { name: /All fine/ })).toHaveCount(0);
  expect(person.complaints).toEqual([]);
  await person.close();
});
