import { bedHex, HEX_COUNT, hexCentre, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { myGive, myThreads } from '../model/select-people.ts';
import { bedsFromMe, toScreen } from '../model/stage-layout.ts';
import type { Hud } from './hud-types.ts';
import { letGoOfAll } from './self-sheet.tsx';
import { letGoThread } from './thread-sheet.tsx';
import { askPerson, holdHands } from './wheel.tsx';

const WALK: Readonly<Record<string, readonly [number, number]>> = {
  KeyW: [0, -1],
  KeyA: [-1, 0],
  KeyS: [0, 1],
  KeyD: [1, 0],
  ArrowUp: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowRight: [1, 0],
};
/** Pieces at hand by key, left to right. X stays with safety. */
const PIECES: Readonly<Record<string, number>> = { KeyZ: 0, KeyC: 1, KeyV: 2, KeyN: 3 };
const HOLD_ALL_MS = 500;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Is the key one that the focused button or field needs for itself? */
const isForFocus = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement &&
  event.target.matches('button, a') &&
  (event.code === 'Enter' || event.code === 'Space');

/** Where a lifted piece would stand, moved by the arrows. */
const placement = (hud: Hud, placeAt: (hex: number) => void) => {
  let hex = STAGE_HEX;
  return {
    step: (dx: number, dy: number): number => {
      const layout = hud.layout.peek();
      const from = hexCentre(hex);
      const at = toScreen(layout, from.x, from.y);
      let best = hex;
      let bestScore = 0;
      for (let other = 0; other < HEX_COUNT; other += 1) {
        if (hexDistance(hex, other) !== 1) continue;
        const centre = hexCentre(other);
        const point = toScreen(layout, centre.x, centre.y);
        const score = (point.x - at.x) * dx + (point.y - at.y) * dy;
        if (score > bestScore) {
          bestScore = score;
          best = other;
        }
      }
      hex = best;
      return hex;
    },
    start: (): void => {
      const me = hud.view.peek().me.bed;
      hex = me < 0 ? STAGE_HEX : bedHex(me);
    },
    place: (): void => placeAt(hex),
  };
};

/**
 * Keys of the dream (screens: hands), never while typing. While the X waits every other key is dead. The way to stop is the
 * answer.
 */
export const listenKeys = (hud: Hud, placeAt: (hex: number) => void): (() => void) => {
  const down = new Set<string>();
  const target = placement(hud, placeAt);
  let holdAll: ReturnType<typeof setTimeout> | undefined;
  let threadAt = -1;

  const walk = (): void => {
    let dx = 0;
    let dy = 0;
    for (const code of down) {
      dx += WALK[code]?.[0] ?? 0;
      dy += WALK[code]?.[1] ?? 0;
    }
    hud.walkScreen(Math.sign(dx), Math.sign(dy));
  };
  const isPlacing = (): boolean => {
    const { kind } = hud.deps.choice.peek();
    return kind === 'placing' || kind === 'moving';
  };
  const choosePerson = (index: number): void => {
    const view = hud.view.peek();
    const bed = bedsFromMe(view.me.bed)[index];
    if (bed === undefined) return;
    hud.open(bed === view.me.bed && !view.me.watching ? { kind: 'self' } : { kind: 'person', bed });
  };
  const nextThread = (): void => {
    const mine = myThreads(hud.view.peek());
    if (mine.length === 0) return;
    threadAt = (threadAt + 1) % mine.length;
    const thread = mine[threadAt];
    if (thread !== undefined) hud.open({ kind: 'thread', thread: thread.id });
  };
  const withPerson = (code: string): boolean => {
    const sheet = hud.sheet.peek();
    if (sheet.kind !== 'person') return false;
    if (code === 'KeyQ') void askPerson(hud, sheet.bed);
    else if (code === 'KeyE') hud.open({ kind: 'offer', bed: sheet.bed });
    else if (code === 'KeyR') void holdHands(hud, sheet.bed);
    else if (code === 'KeyT') hud.open({ kind: 'say' });
    else return false;
    return true;
  };
  const withThread = (code: string): boolean => {
    const sheet = hud.sheet.peek();
    if (sheet.kind !== 'thread') return false;
    const thread = myThreads(hud.view.peek()).find((other) => other.id === sheet.thread);
    if (thread === undefined) return false;
    if (code === 'Backspace') void letGoThread(hud, thread.id);
    else if (code === 'Minus' || code === 'NumpadSubtract') {
      const { depth } = myGive(hud.view.peek(), thread);
      if (depth > 1) void hud.ask('thread.strength', 'narrow', { thread: thread.id, depth: depth - 1 });
    } else return false;
    return true;
  };
  /** Arrows move between the answers by position, Enter gives one: never one key. */
  const withPrompt = (code: string): boolean => {
    if (hud.sheet.peek().kind !== 'prompt') return false;
    const answers = [...document.querySelectorAll<HTMLElement>('.hud .prompt .answers button')];
    const order: Readonly<Record<string, number>> = { ArrowLeft: 0, ArrowDown: 1, ArrowRight: 2 };
    const index = order[code];
    if (index === undefined) return false;
    answers[index]?.focus();
    return true;
  };
  const onPlacing = (event: KeyboardEvent): boolean => {
    if (!isPlacing()) return false;
    const way = event.code.startsWith('Arrow') ? WALK[event.code] : undefined;
    if (way !== undefined) hud.hexCursor.value = target.step(way[0], way[1]);
    else if (event.code === 'Enter') {
      target.place();
    } else return false;
    return true;
  };
  const liftPiece = (index: number): void => {
    const motif = hud.view.peek().me.hand[index];
    if (motif === undefined || hud.view.peek().me.watching || hud.view.peek().phase !== 'weaving') return;
    hud.open({ kind: 'none' });
    hud.deps.choice.value = { kind: 'placing', motif };
    target.start();
  };
  const leaveOpen = (): void => {
    if (hud.sheet.peek().kind === 'none' && !isPlacing()) hud.open({ kind: 'menu' });
    else hud.back();
  };

  const handle = (event: KeyboardEvent): boolean => {
    const { code } = event;
    if (code === 'Escape') {
      if (event.shiftKey) hud.pressX();
      else if (!hud.xPressed.peek()) leaveOpen();
      return true;
    }
    if (code === 'KeyX') {
      hud.pressX();
      return true;
    }
    if (hud.xPressed.peek()) return false;
    if (code === 'F2') {
      hud.asList.value = !hud.asList.peek();
      return true;
    }
    if (isForFocus(event)) return false;
    if (onPlacing(event) || withPrompt(code) || withPerson(code) || withThread(code)) return true;
    if (code in WALK) {
      down.add(code);
      walk();
      return true;
    }
    if (/^Digit[1-8]$/.test(code)) {
      choosePerson(Number(code.slice(5)) - 1);
      return true;
    }
    const piece = PIECES[code];
    if (piece !== undefined) {
      liftPiece(piece);
      return true;
    }
    if (code === 'KeyB' && !event.repeat && hud.view.peek().phase === 'unveiling') {
      hud.breathe(hud.settings.tapHold.peek() ? !hud.breathing.peek() : true);
      return true;
    }
    if (code === 'Space' && !event.repeat && holdAll === undefined) {
      holdAll = setTimeout(() => void letGoOfAll(hud), hud.settings.tapHold.peek() ? 0 : HOLD_ALL_MS);
      return true;
    }
    if (code === 'Tab' && event.shiftKey && document.activeElement === document.body) {
      nextThread();
      return true;
    }
    return false;
  };

  const onDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      // Leaving must work from a field too.
      if (event.code === 'Escape' && event.shiftKey) hud.pressX();
      return;
    }
    if (handle(event)) event.preventDefault();
  };
  const onUp = (event: KeyboardEvent): void => {
    if (down.delete(event.code)) walk();
    if (event.code === 'KeyB' && !hud.settings.tapHold.peek()) hud.breathe(false);
    if (event.code === 'Space') {
      clearTimeout(holdAll);
      holdAll = undefined;
    }
  };
  const onBlur = (): void => {
    if (down.size > 0) {
      down.clear();
      walk();
    }
    clearTimeout(holdAll);
    holdAll = undefined;
  };
  addEventListener('keydown', onDown);
  addEventListener('keyup', onUp);
  addEventListener('blur', onBlur);
  return () => {
    removeEventListener('keydown', onDown);
    removeEventListener('keyup', onUp);
    removeEventListener('blur', onBlur);
    onBlur();
  };
};
