import { expect, test } from 'playwright/test';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';

test('the whole way by touch on a phone: link, door, begin, piece, thread, let go, X', async ({ browser, request }) => {
  test.setTimeout(120_000);
  const hub = await openHub(request, 'keepsItsWord');
  const person = await dreamer(browser, hub, 'Quiet Otter', 'Keep mine out', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { bed } = (await person.view()).me;
  await person.page.locator('[data-at="begin"]:visible').first().tap();
  await person.lieDown();
  const woven = await person.until('the weaving began', ({ phase }) => phase === 'weaving');

  // A sleeper whose wish I can fulfil says yes, or less.
  const mine = woven.beds[bed];
  const wishing = woven.beds.find(
    ({ occupant, known }) =>
      occupant === 'sleeper' &&
      known.some(({ what, feeling }) => what === 'wish' && (feeling === mine?.primary || feeling === mine?.secondary)),
  );
  await expect(person.page.locator('.act-card')).toHaveCount(0);
  const partner = wishing?.bed ?? -1;
  expect(partner, 'somebody wishes for what I am').toBeGreaterThanOrEqual(0);
  // The dream moves up once the sheet of dusk has gone: a finger that misses tries again.
  const offer = person.page.locator('[data-at="wheel.offer"]:visible').first();
  await expect(async () => {
    await person.tapBed(partner);
    await expect(offer).toBeVisible({ timeout: 2000 });
  }).toPass();
  await offer.tap();
  await person.page.locator('[data-at="offer.send"]:visible').first().tap();
  // Bots play beside me, and tie threads of their own.
  await person.until('a sleeper said yes or less', ({ threads }) =>
    threads.some(({ a, b }) => [a, b].includes(bed) && [a, b].includes(partner)),
  );

  const letAll = person.page.locator('[data-at="self.letAll"]:visible').first();
  await expect(async () => {
    await person.tapBed(bed);
    await expect(letAll).toBeVisible({ timeout: 2000 });
  }).toPass();
  await letAll.dispatchEvent('pointerdown');
  await person.until(
    'everything of mine is let go',
    ({ threads }) => !threads.some(({ a, b }) => a === bed || b === bed),
  );

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
