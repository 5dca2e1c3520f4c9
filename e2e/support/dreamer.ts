import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from 'playwright/test';
import type { OpenedHub } from './hub.ts';

/** The part of the read model that probes ask about. */
type SeenView = {
  readonly connection: string;
  readonly phase: string;
  readonly spiral: boolean;
  readonly fear: number;
  readonly me: { readonly bed: number; readonly watching: boolean; readonly lucidity: number };
  readonly beds: readonly {
    readonly bed: number;
    readonly name: string;
    readonly occupant: string;
    readonly primary: number;
    readonly secondary: number;
    readonly breathing: boolean;
    readonly known: readonly { readonly what: string; readonly feeling: number }[];
  }[];
  readonly motifs: readonly { readonly id: number; readonly kind: string; readonly hex: number }[];
  readonly threads: readonly {
    readonly id: number;
    readonly a: number;
    readonly b: number;
    readonly fromB: { readonly depth: number; readonly keepsFear: boolean };
  }[];
  readonly ending: { readonly outcome: string; readonly leaks: readonly unknown[] } | null;
};

type Point = { readonly x: number; readonly y: number };
type Telemetry = {
  readonly view: () => SeenView;
  readonly bedPoint: (bed: number) => Point | null;
  readonly hexPoint: (hex: number) => Point | null;
};
type ProbedWindow = { readonly __dream?: Telemetry };

/** One person in one browser, driven as a person would: by what stands on the screen. */
export type Dreamer = {
  readonly page: Page;
  /** Everything the page complained of. */
  readonly complaints: readonly string[];
  readonly view: () => Promise<SeenView>;
  /** Waits until the read model fulfils a condition, and answers it. */
  readonly until: (what: string, holds: (view: SeenView) => boolean, timeoutMs?: number) => Promise<SeenView>;
  /** Presses a control by its place in the overlay. */
  readonly press: (at: string) => Promise<void>;
  /** Goes through the sheets of dusk with nothing chosen, and holds until all lie down and the weaving begins. */
  readonly lieDown: () => Promise<void>;
  readonly tapBed: (bed: number) => Promise<void>;
  readonly tapHex: (hex: number) => Promise<void>;
  /** The same person comes to the same hub in a second tab. */
  readonly again: () => Promise<Dreamer>;
  readonly close: () => Promise<void>;
};

/** The answer at the door, or another way through it than a click. */
export type Door = 'Play along' | 'Keep mine out' | 'I would rather watch' | ((page: Page) => Promise<void>);

const tapAt = async (page: Page, point: Point | null, touch: boolean): Promise<void> => {
  if (point === null) throw new Error('the stage does not stand yet');
  if (touch) await page.touchscreen.tap(point.x, point.y);
  else await page.mouse.click(point.x, point.y);
};

/** How a person comes: by what browser, and whether it can show pictures. */
type Coming = BrowserContextOptions & {
  /** A browser without WebGL: the dream is played as a list of words, and costs the machine next to nothing. */
  readonly inWords?: true;
  /** Sees the first minute in the lobby. */
  readonly practises?: true;
};

/** Opens the shared link in a fresh browser and goes in by one tap on the door. */
export const dreamer = async (
  browser: Browser,
  hub: OpenedHub,
  name: string,
  door: Door,
  { inWords, practises, ...options }: Coming = {},
): Promise<Dreamer> => {
  // Half the pixels: a machine without a graphics card draws two dreams at once.
  const context = await browser.newContext({ deviceScaleFactor: 0.5, reducedMotion: 'reduce', ...options });
  // The first minute lies over the lobby for whoever has not played it.
  if (practises !== true)
    await context.addInitScript(() => localStorage.setItem('lent-dreams.overlay.knowsLesson', 'true'));
  if (inWords)
    await context.addInitScript(() => {
      type Get = (this: HTMLCanvasElement, ...wish: readonly unknown[]) => unknown;
      const get = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as Get;
      const getFlat: Get = function (...wish) {
        return String(wish[0]).includes('webgl') ? null : get.apply(this, [...wish]);
      };
      Reflect.set(HTMLCanvasElement.prototype, 'getContext', getFlat);
    });
  return enter(context, hub, name, door, { touch: options.hasTouch === true, inWords: inWords === true });
};

const enter = async (
  context: BrowserContext,
  hub: OpenedHub,
  name: string,
  door: Door,
  how: { readonly touch: boolean; readonly inWords: boolean },
): Promise<Dreamer> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const readView = (): Promise<SeenView | null> =>
    page.evaluate(() => (window as unknown as ProbedWindow).__dream?.view() ?? null);

  await page.goto(hub.link);
  await page.getByRole('textbox').fill(name);
  if (typeof door === 'function') await door(page);
  else await page.getByRole('button', { name: door }).click();
  if (how.inWords) await page.getByRole('button', { name: 'Play as a list' }).click();

  const until: Dreamer['until'] = async (what, holds, timeoutMs = 40_000) => {
    const seen: { view: SeenView | null } = { view: null };
    await expect
      .poll(
        async () => {
          seen.view = await readView();
          return seen.view !== null && holds(seen.view);
        },
        { message: `${name}: ${what}`, timeout: timeoutMs, intervals: [50, 100, 200] },
      )
      .toBe(true);
    return seen.view as SeenView;
  };
  const at = (name: string): Locator => page.locator(`[data-at="${name}"]:visible`).first();
  const lieDown = async (): Promise<void> => {
    const { phase } = await until('the night began', (view) => view.phase !== 'lobby' && view.phase !== 'ending');
    if (phase !== 'dusk') return;
    if (how.inWords) {
      await at('list.hold').click();
    } else {
      await expect(at('dusk.set').or(at('dusk.me')).or(at('dusk.hold')).first()).toBeVisible();
      if (await at('dusk.set').isVisible()) await at('dusk.set').click();
      if (!(await at('dusk.hold').isVisible())) await at('dusk.me').click();
      await at('dusk.hold').hover();
      await page.mouse.down();
    }
    await until('all lie down', (view) => view.phase === 'weaving');
    if (!how.inWords) await page.mouse.up();
  };
  await until('is in the dream', ({ connection, me }) => connection === 'live' && (me.bed >= 0 || me.watching));
  return {
    page,
    complaints,
    until,
    view: async () => {
      const view = await readView();
      if (view === null) throw new Error('no dream on this page');
      return view;
    },
    press: (name) => at(name).click(),
    lieDown,
    tapBed: async (bed) => {
      const point = await page.evaluate((at) => (window as unknown as ProbedWindow).__dream?.bedPoint(at) ?? null, bed);
      await tapAt(page, point, how.touch);
    },
    tapHex: async (hex) => {
      const point = await page.evaluate((at) => (window as unknown as ProbedWindow).__dream?.hexPoint(at) ?? null, hex);
      await tapAt(page, point, how.touch);
    },
    again: () => enter(context, hub, name, door, how),
    close: () => context.close(),
  };
};
