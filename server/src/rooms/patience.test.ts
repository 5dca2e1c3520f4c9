import { type Client, ClientState } from '@colyseus/core';
import { describe, expect, it } from 'vitest';
import { newPatience, type Patience } from './patience.ts';

type Waiting = { state: ClientState; ref: { bufferedAmount: number } };

const at = (): { readonly patience: Patience; readonly client: Waiting; readonly after: (ms: number) => boolean } => {
  let nowMs = 0;
  const patience = newPatience({ steadyMs: () => nowMs });
  const client: Waiting = { state: ClientState.JOINING, ref: { bufferedAmount: 0 } };
  patience.renew(client as unknown as Client);
  const after = (ms: number): boolean => {
    nowMs += ms;
    return patience.isOver(client as unknown as Client);
  };
  return { patience, client, after };
};

describe('patience', () => {
  it('lasts five seconds for whoever does not say that they came, and again when they come back', () => {
    const { patience, client, after } = at();
    expect(after(5000)).toBe(false);
    expect(after(1)).toBe(true);
    patience.renew(client as unknown as Client);
    expect(after(4000)).toBe(false);
    client.state = ClientState.JOINED;
    expect(after(60_000)).toBe(false);
  });

  it('lasts five seconds for whoever is behind, and begins anew when they have caught up', () => {
    const { client, after } = at();
    client.state = ClientState.JOINED;
    client.ref.bufferedAmount = 10;
    expect(after(0)).toBe(false);
    expect(after(4000)).toBe(false);
    client.ref.bufferedAmount = 0;
    expect(after(1000)).toBe(false);
    client.ref.bufferedAmount = 10;
    expect(after(1000)).toBe(false);
    expect(after(5000)).toBe(false);
    expect(after(1)).toBe(true);
  });

  it('ends at once beyond a megabyte', () => {
    const { client, after } = at();
    client.state = ClientState.JOINED;
    client.ref.bufferedAmount = 1_000_001;
    expect(after(0)).toBe(true);
  });
});
