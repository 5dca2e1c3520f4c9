import type { Page } from 'playwright/test';

type Wants = { readonly touch: boolean };

/** What may hide all that stands behind it: it is answered or left before anything else. */
const VEILS = '[role="dialog"], .hud-sheet, .act-card, .wheel, .line-screen, .quiet-screen, .quiet-room, .lesson';

/** What stands beside each other over the dream, each in a place of its own. */
const STANDING =
  '.goal-line, .gauges > *, .alert, .wave-line, .hud-corner > *, .x-card, .free-button, .bell, .light-bead, .piece, ' +
  '.breathe, .ability, .eyes-chip, .encore-card, .check-in, .tray-side button, .foot-left button, .captions span';

/**
 * What is wrong with how the page lies on its screen, in words: something to press that is cut off by the screen's edge,
 * lies on something else to press or behind something that is no sheet, parts of the overlay that lie on each other,
 * scrolling sideways, text below 12 px, and on a touch screen targets below 44 px.
 */
export const layoutFaults = (page: Page, { touch }: Wants): Promise<readonly string[]> =>
  page.evaluate(
    ({ isTouch, veils, standing }) => {
      const LEAST_TEXT_PX = 12;
      const LEAST_TARGET_PX = 44;
      /** Edges of a glow may touch; whatever overlaps further is a fault. */
      const OVERLAP_PX = 3;
      const faults: string[] = [];
      const nameOf = (element: Element): string =>
        `${element.getAttribute('data-at') ?? element.getAttribute('aria-label') ?? element.className} “${(element.textContent ?? '').trim().slice(0, 24)}”`;
      const isShown = (element: Element): boolean =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.closest('.hud-ears, .for-ears') === null;
      const middleHit = ({ left, top, width, height }: DOMRect): Element | null =>
        document.elementFromPoint(left + width / 2, top + height / 2);
      const isOnTop = (element: Element, box: DOMRect): boolean => {
        const hit = middleHit(box);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      };
      const scrolls = (element: Element): boolean => {
        for (let at = element.parentElement; at !== null; at = at.parentElement) {
          const { overflowY } = getComputedStyle(at);
          if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return true;
        }
        return document.documentElement.scrollHeight > innerHeight;
      };

      /** What is left of an element's box inside everything around it that cuts off what sticks out. */
      const seenBox = (element: Element): DOMRect => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const edges = { left, top, right, bottom };
        for (let at = element.parentElement; at !== null; at = at.parentElement) {
          if (getComputedStyle(at).overflow === 'visible' || at === document.body) continue;
          const box = at.getBoundingClientRect();
          edges.left = Math.max(edges.left, box.left);
          edges.top = Math.max(edges.top, box.top);
          edges.right = Math.min(edges.right, box.right);
          edges.bottom = Math.min(edges.bottom, box.bottom);
        }
        return new DOMRect(edges.left, edges.top, edges.right - edges.left, edges.bottom - edges.top);
      };
      /** Does a finger that misses the middle by half a target still hit? */
      const isLarge = (element: Element, { left, top, width, height }: DOMRect): boolean => {
        const half = LEAST_TARGET_PX / 2 - 1;
        const middle = { x: left + width / 2, y: top + height / 2 };
        return [
          [-half, 0],
          [half, 0],
          [0, -half],
          [0, half],
        ].every(([dx = 0, dy = 0]) => element.contains(document.elementFromPoint(middle.x + dx, middle.y + dy)));
      };

      const controls = [...document.querySelectorAll('button, a[href], input, textarea, select, [role="switch"]')]
        .filter(isShown)
        .map((element) => ({ element, whole: element.getBoundingClientRect(), box: seenBox(element) }))
        .filter(({ whole }) => whole.width > 1 && whole.height > 1);
      for (const { element, whole, box } of controls) {
        const isOut = whole.left < -1 || whole.right > innerWidth + 1;
        const isCut = whole.top < -1 || whole.bottom > innerHeight + 1;
        if (isOut || (isCut && !scrolls(element))) faults.push(`off screen: ${nameOf(element)}`);
        const isWhole = box.width >= whole.width - 1 && box.height >= whole.height - 1;
        if (isTouch && isWhole && !isCut && isOnTop(element, box) && !isLarge(element, box))
          faults.push(`small target ${Math.round(box.width)}×${Math.round(box.height)}: ${nameOf(element)}`);
        const cover = isOnTop(element, box) || isOut || isCut || scrolls(element) ? null : middleHit(box);
        if (cover !== null && cover.closest(veils) === null)
          faults.push(`covered: ${nameOf(element)} by ${nameOf(cover)}`);
      }
      const overlapOf = (one: DOMRect, other: DOMRect): string | null => {
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return width > OVERLAP_PX && height > OVERLAP_PX ? `${Math.round(width)}×${Math.round(height)}` : null;
      };
      const parts = [...document.querySelectorAll(standing)].filter(
        (element) => isShown(element) && element.closest(veils) === null,
      );
      for (const [index, one] of parts.entries())
        for (const other of parts.slice(index + 1)) {
          if (one.contains(other) || other.contains(one)) continue;
          const overlap = overlapOf(one.getBoundingClientRect(), other.getBoundingClientRect());
          if (overlap !== null) faults.push(`lies on ${overlap}: ${nameOf(one)} / ${nameOf(other)}`);
        }
      const inReach = controls.filter(({ element, box }) => box.width > 1 && box.height > 1 && isOnTop(element, box));
      for (const [index, one] of inReach.entries())
        for (const other of inReach.slice(index + 1)) {
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
          const overlap = overlapOf(one.box, other.box);
          if (overlap !== null) faults.push(`overlap ${overlap}: ${nameOf(one.element)} / ${nameOf(other.element)}`);
        }

      if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('the page scrolls sideways');
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const small = new Set<Element>();
      for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
        const holder = node.parentElement;
        if (holder === null || (node.textContent ?? '').trim() === '' || small.has(holder) || !isShown(holder))
          continue;
        const box = holder.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) continue;
        const sizePx = Number.parseFloat(getComputedStyle(holder).fontSize);
        if (sizePx < LEAST_TEXT_PX - 0.01) {
          small.add(holder);
          faults.push(`text of ${sizePx} px: ${nameOf(holder)}`);
        }
        const isScrolledAway = getComputedStyle(holder).overflowX !== 'visible';
        if (!isScrolledAway && (box.right > innerWidth + 2 || box.left < -2))
          faults.push(`words off screen: ${nameOf(holder)}`);
      }
      return faults;
    },
    { isTouch: touch, veils: VEILS, standing: STANDING },
  );
