import { Client } from '@colyseus/sdk';
import { HUB_ROOM, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import { newPersonKey, type OpenedHub } from './hub.ts';

type Answer = { readonly ok: boolean; readonly refused?: string };

/** A dreamer without a screen: a real client that says yes to what is offered. */
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
  readonly leave: () => Promise<unknown>;
};

type Own = { readonly kind: string; readonly bed?: number; readonly prompt?: string; readonly id?: number };

/** Threads a dream must keep to be calm and not hushed, and one to spare. */
const KEPT_THREADS = 5;
const WHOLE = { scope: 63, depth: 3 };

/** The terms of a Guild-standard thread, strong, fear included. */
export const strongThread = (to: number): object => ({
  to,
  technology: 'guild',
  give: WHOLE,
  take: WHOLE,
  until: 'morning',
  keepFear: false,
});

/** Joins a hub over the wire and answers every offer with yes. */
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
  const answered = new Set<number>();
  room.onMessage('notice', () => undefined);
  room.onStateChange(() => {
    for (const { kind, prompt, id } of documents()) {
      if (kind !== 'prompt' || prompt !== 'offer' || id === undefined || answered.has(id)) continue;
      answered.add(id);
      void ask('answer', { prompt: id, answer: 'yes' });
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
    leave: () => room.leave(),
  };
};
