import { type BrowserContextOptions, type Browser, expect, type Page } from 'playwright/test';

/** The part of the read model that probes ask about. */
export type SeenView = {
  readonly revision: number;
  readonly connection: string;
  readonly phase: string;
  readonly spiral: boolean;
  readonly fear: number;
  readonly together: number;
  readonly me: { readonly bed: number; readonly watching: boolean; readonly lucidity: number };
  readonly beds: readonly { readonly bed: number; readonly name: string; readonly occupant: string; readonly fear: number; readonly known: readonly { readonly what: string }[] }[];
  readonly motifs: readonly { readonly id: number; readonly kind: string; readonly hex: number; readonly author: number }[];
  readonly threads: readonly { readonly id: number; readonly a: number; readonly b: number; readonly fromA: { readonly depth: number }; readonly fromB: { readonly depth: number; readonly keepsFear: boolean } }[];
  readonly ending: { readonly outcome: string; readonly leaks: readonly unknown[] } | null;
};

type Telemetry = { readonly view: () => SeenView | null; readonly bedPoint: (bed: number) => { x: number; y: number } };

/** One person in one browser, driven as a person would: by what stands on the screen. */
export type Dreamer = {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly view: () => Promise<SeenView>;
  /** Waits until the read model fulfils a condition; the value of time is the test's own timeout. */
  readonly until: (what: string, holds: (view: SeenView) => boolean, timeoutMs?: number) => Promise<SeenView>;
  readonly tapBed: (bed: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

const readView = (page: Page): Promise<SeenView | null> =>
  page.evaluate(() => (window as unknown as { __dream?: Telemetry }).__dream?.view() ?? null);

export type Door = 'Play along' | 'Keep mine out' | 'I would rather watch';

/** Opens the shared link in a fresh browser, goes in by one tap on the door, waits for the dream. */
export const dreamer = async (browser: Browser, slug: string, name: string, door: Door, options: BrowserContextOptions = {}): Promise<Dreamer> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`/h/${slug}`);
  await page.getByRole('textbox').fill(name);
  await page.getByRole('button', { name: door }).click();
  const until: Dreamer['until'] = async (what, holds, timeoutMs = 30_000) => {
    let last: SeenView | null = null;
    await expect
      .poll(async () => {
        last = await readView(page);
        return last !== null && holds(last);
      }, { message: what, timeout: timeoutMs, intervals: [50, 100] })
      .toBe(true);
    return last as unknown as SeenView;
  };
  await until('is in the dream', (view) => view.connection === 'live' && (view.me.bed >= 0 || view.me.watching));
  await expect(page.locator('canvas').first()).toBeVisible();
  return {
    page,
    errors,
    until,
    view: async () => {
      const view = await readView(page);
      if (view === null) throw new Error('no dream on this page');
      return view;
    },
    tapBed: async (bed) => {
      const point = await page.evaluate((at) => (window as unknown as { __dream: Telemetry }).__dream.bedPoint(at), bed);
      await page.mouse.click(point.x, point.y);
    },
    close: () => context.close(),
  };
};
