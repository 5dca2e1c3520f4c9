import { Client } from '@colyseus/sdk';
import { HUB_ROOM, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import { newPersonKey } from './hub.ts';

/** A dreamer without a screen: a real client that says yes to what is offered. */
export type Guest = {
  readonly bed: () => number;
  readonly ask: (kind: string, fields: object) => Promise<{ readonly ok: boolean; readonly refused?: string }>;
  readonly threads: () => number;
  readonly leave: () => Promise<unknown>;
};

type Own = { readonly kind: string; readonly bed: number };

const documentsOf = (state: HubState): readonly Own[] =>
  [...state.documents.values()].map((document) => JSON.parse(document.body) as Own);

const WHOLE = { scope: 63, depth: 3 };

/** The terms of a Guild-standard thread, strong, fear included. */
export const strongThread = (to: number): object => ({ to, technology: 'guild', give: WHOLE, take: WHOLE, until: 'morning', keepFear: false });

/** Joins a hub over the wire and answers every offer with yes. */
export const guest = async (baseUrl: string, slug: string, name: string): Promise<Guest> => {
  const room = await new Client(baseUrl).joinOrCreate<HubState>(HUB_ROOM, {
    protocol: PROTOCOL_VERSION, slug, personKey: newPersonKey(), name, mayMisuse: true, watch: false,
  });
  room.onMessage('notice', () => undefined);
  const ask: Guest['ask'] = (kind, fields) => room.request(kind as never, fields as never) as never;
  room.onStateChange((state) => {
    for (const document of documentsOf(state)) {
      const { kind, prompt, id } = document as Own & { prompt?: string; id?: number };
      if (kind === 'prompt' && prompt === 'offer') void ask('answer', { prompt: id, answer: 'yes' });
    }
  });
  return {
    ask,
    bed: () => documentsOf(room.state).find(({ kind }) => kind === 'own')?.bed ?? -1,
    threads: () => room.state.threads.size,
    leave: () => room.leave(),
  };
};
