import { expect, test } from 'playwright/test';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';

test('the dream fills the window after every change of its size', async ({ browser, request }) => {
  const hub = await openHub(request, 'keepsItsWord');
  // One pixel of the canvas to one of the page: there the painter's library sets no size of its own.
  const person = await dreamer(browser, hub, 'Quiet Otter', 'Play along', {
    viewport: { width: 700, height: 420 },
    deviceScaleFactor: 1,
  });
  const canvas = person.page.locator('.stage-box canvas');
  for (const [width, height] of [
    [420, 700],
    [700, 420],
    [800, 500],
  ] as const) {
    await person.page.setViewportSize({ width, height });
    await expect.poll(async () => canvas.boundingBox()).toEqual({ x: 0, y: 0, width, height });
  }
  expect(person.complaints).toEqual([]);
  await person.close();
});
