import { expect, test } from 'playwright/test';
import { violations } from '../support/axe.ts';
import { openHub } from '../support/hub.ts';

test('the landing paints before Phaser, and is free of accessibility faults', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Dream now' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the door has two equal answers and is free of accessibility faults', async ({ page, request }) => {
  const { link } = await openHub(request, 'surprise');
  await page.goto(link);
  const boxes = await Promise.all(
    ['Play along', 'Keep mine out'].map((name) => page.getByRole('button', { name }).boundingBox()),
  );
  expect(boxes[0]?.width).toBeCloseTo(boxes[1]?.width ?? 0, 0);
  expect(boxes[0]?.height).toBeCloseTo(boxes[1]?.height ?? 0, 0);
  expect(await violations(page)).toEqual([]);
});

test('a dead link explains itself', async ({ page }) => {
  await page.goto('/h/never-was-a-hub');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(
    page
      .getByRole('button', { name: /hubs/i })
      .or(page.getByRole('link', { name: /hubs/i }))
      .first(),
  ).toBeVisible();
});

test('a page of another version is told to reload', async ({ page, request }) => {
  const { link } = await openHub(request, 'surprise');
  await page.route('**/matchmake/joinOrCreate/**', async (route) => {
    const options = route.request().postDataJSON() as { readonly protocol: number };
    await route.continue({ postData: JSON.stringify({ ...options, protocol: options.protocol - 1 }) });
  });
  await page.goto(link);
  await page.getByRole('button', { name: 'Keep mine out' }).click();
  await expect(page.getByRole('heading', { name: 'The game has a new version.' })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('button', { name: 'Keep mine out' })).toBeVisible();
});

test('a browser that cannot draw says so, and the dream is played by words', async ({ page, request }) => {
  const { link } = await openHub(request, 'surprise');
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(link);
  await page.getByRole('button', { name: 'Keep mine out' }).click();
  await expect(page.getByRole('heading', { name: 'This browser cannot show the dream.' })).toBeVisible();
  await page.getByRole('button', { name: 'Play as a list' }).click();
  await expect(page.locator('.dream-list')).toBeVisible();
});
