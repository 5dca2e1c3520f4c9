import axeCore from 'axe-core';
import { expect, type Page, test } from 'playwright/test';
import { openHub } from '../support/hub.ts';

/** Runs axe in the page and answers what it found wrong. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
};

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
