import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ColyseusSDK, type Room } from '@colyseus/sdk';
import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { BED_COUNT, TICK_MS } from '@lent-dreams/shared/units.ts';
import { NOTICE } from '@lent-dreams/shared/wire/notices.ts';
import { HUB_ROOM, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import { BARE_ROOM } from './bare-room.ts';

const WATCHERS = 8;
/** A body walks a slanted square, so that both coordinates change with every step: so many inputs along each side. */
const SIDE_INPUTS = 12;
const SLANT = 90;

/** One client and what came down to it. */
export type Client = {
  readonly room: Room<unknown, HubState>;
  readonly dreams: boolean;
  readonly received: { bytes: number; patches: number };
};

/** The sixteen clients of one room, the eight dreamers first. */
export type Crowd = { readonly clients: readonly Client[]; readonly stop: () => void };

let callers = 0;
/** An address nobody else has, for the limits that count by address. */
const ownAddress = (): string => {
  callers += 1;
  return `10.9.${callers >> 8}.${callers & 255}`;
};

const key = (): string => randomBytes(16).toString('hex');

const enter = async (url: string, kind: string, slug: string, dreams: boolean, name: string): Promise<Client> => {
  const sdk = new ColyseusSDK(url, { headers: { 'x-forwarded-for': ownAddress() } });
  const who = { protocol: PROTOCOL_VERSION, slug, personKey: key(), name, mayMisuse: true, watch: !dreams };
  const room = await sdk.joinOrCreate<HubState>(kind, who);
  const received = { bytes: 0, patches: 0 };
  room.reconnection.enabled = false;
  room.onMessage(NOTICE, () => undefined);
  room.onStateChange(() => {
    received.patches += 1;
  });
  const { events } = room.connection;
  const { onmessage } = events;
  events.onmessage = (event) => {
    received.bytes += event.data.byteLength;
    onmessage?.(event);
  };
  return { room, dreams, received };
};

/** Walks in a slanted square until stopped, one input a tick. */
const walk = (room: Client['room'], startMs: number): (() => void) => {
  let seq = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const step = (): void => {
    const side = Math.floor(seq / SIDE_INPUTS) % 4;
    seq += 1;
    room.send('move', { mx: [SLANT, SLANT, -SLANT, -SLANT][side], my: [SLANT, -SLANT, -SLANT, SLANT][side], seq });
  };
  const start = setTimeout(() => {
    timer = setInterval(step, TICK_MS);
  }, startMs);
  return () => {
    clearTimeout(start);
    clearInterval(timer);
  };
};

const ask = async ({ room }: Client, kind: string, fields: object): Promise<void> => {
  const reply = (await room.request(kind, fields)) as Reply;
  if (!reply.ok) throw new Error(`${kind} was refused: ${reply.refused}`);
};

const promptIn = ({ room }: Client): number | undefined => {
  const prompts = [...room.state.documents.values()].filter(({ kind }) => kind === 'prompt');
  return prompts.map(({ body }) => (JSON.parse(body) as { id: number }).id)[0];
};

/** Answers yes to the one question that is on its way. */
const sayYes = async (client: Client): Promise<void> => {
  for (let tries = 0; tries < 40; tries += 1) {
    const prompt = promptIn(client);
    if (prompt !== undefined) {
      await ask(client, 'answer', { prompt, answer: 'yes' });
      return;
    }
    await delay(TICK_MS);
  }
  throw new Error('an offer never arrived');
};

/** A dream in full: the night begins, and eight threads run from bed to bed around the stage. */
const weave = async (dreamers: readonly Client[]): Promise<void> => {
  for (const client of dreamers) await ask(client, 'ready', { on: true });
  while (dreamers.some(({ room }) => room.state.phase === 'lobby')) await delay(TICK_MS);
  for (const client of dreamers) await ask(client, 'lieDown', { on: true });
  while (dreamers.some(({ room }) => room.state.phase !== 'weaving')) await delay(TICK_MS);
  for (const [index, client] of dreamers.entries()) {
    const { bed } = JSON.parse(
      [...client.room.state.documents.values()].find(({ kind }) => kind === 'own')?.body ?? '{}',
    ) as { bed: number };
    if (bed !== index) throw new Error(`dreamer ${index} lies in bed ${bed}`);
    const to = (bed + 1) % BED_COUNT;
    const terms = { scope: WHOLE_SCOPE, depth: 3 };
    await ask(client, 'offer', {
      to,
      technology: 'guild',
      give: terms,
      take: terms,
      until: 'morning',
      keepFear: false,
    });
    await sayYes(dreamers[to] as Client);
  }
};

const openHub = async (url: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', 'x-person-key': key(), 'x-forwarded-for': ownAddress() };
  const response = await fetch(`${url}/api/hubs`, { method: 'POST', headers, body: '{"machine":"keepsItsWord"}' });
  const { slug } = (await response.json()) as { slug?: string };
  if (slug === undefined) throw new Error(`no hub was made: ${response.status}`);
  return slug;
};

/** Fills one room with eight dreamers, all walking, and eight watchers; in a hub the night runs and is woven. */
export const gather = async (url: string, kind: 'bare' | 'hub', index: number): Promise<Crowd> => {
  const slug = kind === 'hub' ? await openHub(url) : `room-${index}`;
  const clients: Client[] = [];
  for (let at = 0; at < BED_COUNT + WATCHERS; at += 1) {
    clients.push(await enter(url, kind === 'hub' ? HUB_ROOM : BARE_ROOM, slug, at < BED_COUNT, `Dreamer ${at + 1}`));
  }
  const dreamers = clients.slice(0, BED_COUNT);
  if (kind === 'hub') await weave(dreamers);
  const stops = dreamers.map(({ room }, at) => walk(room, ((index * BED_COUNT + at) * 7) % TICK_MS));
  return {
    clients,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
