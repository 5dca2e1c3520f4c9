import type { Page } from 'playwright/test';

/** Where one light was drawn at one moment: `atMs` of the page's clock, world position units. */
export type Drawn = { readonly atMs: number; readonly x: number; readonly y: number };

type Place = { readonly x: number; readonly y: number };
type Recorded = { readonly drawn: Drawn[]; readonly pressedMs: number[] };
type MovingWindow = {
  readonly __dream: { readonly bodies: { readonly at: (bed: number) => Place | null } };
  recorded?: Recorded;
};

/** More often than any screen shows a picture, so that no jump hides between two looks. */
const LOOK_MS = 10;

/** Notes from now on where the light of `bed` is drawn, and when a key goes down. */
export const recordMotion = (page: Page, bed: number): Promise<void> =>
  page.evaluate(
    ({ bed: one, lookMs }) => {
      const moving = window as unknown as MovingWindow;
      const recorded: Recorded = { drawn: [], pressedMs: [] };
      if (moving.recorded === undefined) {
        addEventListener(
          'keydown',
          (event) => {
            if (!event.repeat) moving.recorded?.pressedMs.push(event.timeStamp);
          },
          true,
        );
      }
      moving.recorded = recorded;
      const look = (): void => {
        if (moving.recorded !== recorded) return;
        const atMs = performance.now();
        const place = moving.__dream.bodies.at(one);
        // Was this thread put aside in between, nobody knows for which moment the answer is.
        if (place !== null && performance.now() - atMs < 1) recorded.drawn.push({ atMs, x: place.x, y: place.y });
        setTimeout(look, lookMs);
      };
      look();
    },
    { bed, lookMs: LOOK_MS },
  );

/** What has been noted since the recording began. */
export const recordedMotion = (page: Page): Promise<Recorded> =>
  page.evaluate(() => (window as unknown as MovingWindow).recorded as Recorded);

/** Where a light is drawn now. */
export const drawnAt = (page: Page, bed: number): Promise<Place | null> =>
  page.evaluate((one) => (window as unknown as MovingWindow).__dream.bodies.at(one), bed);

/** Pace between neighbouring looks, in position units a millisecond. */
export const pacesOf = (drawn: readonly Drawn[]): readonly number[] =>
  drawn.slice(1).flatMap((now, index) => {
    const before = drawn[index] as Drawn;
    const spanMs = now.atMs - before.atMs;
    // The clock of a page is coarse: a span of less than half a look says nothing.
    return spanMs < LOOK_MS / 2 ? [] : [Math.hypot(now.x - before.x, now.y - before.y) / spanMs];
  });

/** Furthest way between two looks beyond what somebody at `pace` could have gone, in position units. */
export const furthestJump = (drawn: readonly Drawn[], pace: number): number =>
  drawn.slice(1).reduce((most, now, index) => {
    const before = drawn[index] as Drawn;
    return Math.max(most, Math.hypot(now.x - before.x, now.y - before.y) - pace * (now.atMs - before.atMs));
  }, 0);

/** Time from a key going down to the light having left its place, in milliseconds; Infinity when it never did. */
export const answerMs = ({ drawn }: Pick<Recorded, 'drawn'>, pressedMs: number): number => {
  const rest = drawn.findLast(({ atMs }) => atMs <= pressedMs);
  const left = drawn.find(
    ({ atMs, x, y }) => atMs > pressedMs && rest !== undefined && Math.hypot(x - rest.x, y - rest.y) > 40,
  );
  return left === undefined ? Number.POSITIVE_INFINITY : left.atMs - pressedMs;
};
