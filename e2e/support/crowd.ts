import { Client } from '@colyseus/sdk';
import { STAGE_CENTRE } from '@lent-dreams/shared/rules/board.ts';
import { FULL_DEFLECTION } from '@lent-dreams/shared/rules/stride.ts';
import { TICK_MS } from '@lent-dreams/shared/units.ts';
import { HUB_ROOM, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import { newPersonKey, type OpenedHub } from './hub.ts';

type Answer = { readonly ok: boolean; readonly refused?: string };

/** A dreamer without a screen: a real client that says yes to what is offered, and tells what it is asked. */
export type Guest = {
  readonly bed: () => number;
  readonly ask: (kind: string, fields: object) => Promise<Answer>;
  /** Threads of the whole dream. */
  readonly threads: () => number;
  /**
   * Plays selectively: keeps fear out of what stays, lets go of the rest while five threads remain, breathes.
   * Answers how many threads the dream keeps.
   */
  readonly calm: () => Promise<number>;
  /** Walks in a circle without a pause; the way to stop is the answer. */
  readonly circle: () => () => void;
  /** Where the server says that a body stands, or null for none. */
  readonly placeOf: (bed: number) => { readonly x: number; readonly y: number } | null;
  readonly leave: () => Promise<unknown>;
};

type Own = { readonly kind: string; readonly bed?: number; readonly prompt?: string; readonly id?: number };

/** Threads a dream must keep to be calm and not hushed, and one to spare. */
const KEPT_THREADS = 5;
const WHOLE = { scope: 63, depth: 3 };

/** Steps of one round: two hexes a second make a circle of some two hexes, from any bed across the middle. */
const ROUND_STEPS = 120;

/** The terms of a Guild-standard thread, strong, fear included. */
export const strongThread = (to: number): object => ({
  to,
  technology: 'guild',
  give: WHOLE,
  take: WHOLE,
  until: 'morning',
  keepFear: false,
});

/** Joins a hub over the wire, lies down at dusk, answers every offer with yes, and tells its wish to whoever asks. */
export const guest = async (baseUrl: string, { slug, key }: OpenedHub, name: string): Promise<Guest> => {
  const room = await new Client(baseUrl).joinOrCreate<HubState>(HUB_ROOM, {
    protocol: PROTOCOL_VERSION,
    slug,
    key,
    personKey: newPersonKey(),
    name,
    mayMisuse: true,
    watch: false,
  });
  const documents = (): readonly Own[] => [...room.state.documents.values()].map(({ body }) => JSON.parse(body) as Own);
  const ask = async (kind: string, fields: object): Promise<Answer> =>
    (await room.request(kind as never, fields as never)) as Answer;
  const bed = (): number => documents().find(({ kind }) => kind === 'own')?.bed ?? -1;
  const placeOf: Guest['placeOf'] = (of) => {
    const body = [...room.state.bodies.values()].find((one) => one.bed === of);
    return body === undefined ? null : { x: body.x, y: body.y };
  };
  const answered = new Set<number>();
  let lies = false;
  room.onMessage('notice', () => undefined);
  await new Promise<void>((resolve) => {
    room.onStateChange.once(() => resolve());
  });
  room.onStateChange(() => {
    if (room.state.phase !== 'dusk') lies = false;
    else if (!lies) {
      lies = true;
      void ask('lieDown', { on: true });
    }
    for (const { kind, prompt, id } of documents()) {
      if (kind !== 'prompt' || id === undefined || answered.has(id)) continue;
      answered.add(id);
      if (prompt === 'offer') void ask('answer', { prompt: id, answer: 'yes' });
      else if (prompt === 'ask') void ask('tell', { prompt: id, what: 'wishA' });
    }
  });
  return {
    bed,
    ask,
    threads: () => room.state.threads.size,
    calm: async () => {
      let left = room.state.threads.size;
      for (const { id, a, b } of Array.from(room.state.threads.values())) {
        if (a !== bed() && b !== bed()) continue;
        if (left > KEPT_THREADS && (await ask('close', { thread: id })).ok) left -= 1;
        else await ask('narrow', { thread: id, depth: 1, keepFear: true });
      }
      await ask('breathe', { on: true });
      return left;
    },
    circle: () => {
      const started = placeOf(bed());
      const inwards = started === null ? 0 : Math.atan2(STAGE_CENTRE - started.y, STAGE_CENTRE - started.x);
      let step = 0;
      const timer = setInterval(() => {
        // Beginning along the rim, the circle goes through the middle of the stage.
        const turn = inwards - Math.PI / 2 + (2 * Math.PI * step) / ROUND_STEPS;
        step += 1;
        room.send('move', {
          mx: Math.round(FULL_DEFLECTION * Math.cos(turn)),
          my: Math.round(FULL_DEFLECTION * Math.sin(turn)),
          seq: step,
        });
      }, TICK_MS);
      return () => clearInterval(timer);
    },
    placeOf,
    leave: () => room.leave(),
  };
};

/** So many more guests, who only say yes: with four people in the dream no bot plays, and all that happens is asked for. */
export const company = async (baseUrl: string, hub: OpenedHub, count: number): Promise<readonly Guest[]> => {
  const names = ['Blue Kite', 'Late Moth', 'Tall Fern'].slice(0, count);
  const guests: Guest[] = [];
  for (const name of names) guests.push(await guest(baseUrl, hub, name));
  return guests;
};
