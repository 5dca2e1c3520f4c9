import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, defineRoom, defineServer, Room } from '@colyseus/core';
import { type SchemaType, schema, t } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';

const Mover = schema({ x: t.uint16().default(32_768), y: t.uint16().default(32_768) }, 'Mover');
const BareState = schema({ movers: t.map(Mover) }, 'BareState');
type BareState = SchemaType<typeof BareState>;

/** A body changes its place by this much for each input, in position units; it wraps at the edge of 16 bits. */
const STEP_UNITS = 410;

/** The least a room can do: eight places of two 16-bit numbers, a patch every 50 ms, no view, no rule. */
class BareRoom extends Room<{ state: BareState }> {
  override patchRate = 50;
  override state = new BareState();

  override messages = {
    move: (client: Client, { mx, my }: { mx: number; my: number }): void => {
      const mover = this.state.movers.get(client.sessionId);
      if (mover === undefined) return;
      mover.x = (mover.x + Math.sign(mx) * STEP_UNITS + 65_536) % 65_536;
      mover.y = (mover.y + Math.sign(my) * STEP_UNITS + 65_536) % 65_536;
    },
  };

  override onJoin(client: Client, { watch }: { watch?: boolean }): void {
    if (watch !== true) this.state.movers.set(client.sessionId, new Mover());
  }
}

/** Name of the bare room kind. */
export const BARE_ROOM = 'bare';

/** Opens a server of bare rooms, one for each `slug`, on a free port. */
export const openBareServer = async (): Promise<number> => {
  const http = createServer();
  const server = defineServer({
    rooms: { [BARE_ROOM]: defineRoom(BareRoom).filterBy(['slug']) },
    transport: new WebSocketTransport({ server: http, perMessageDeflate: false }),
    greet: false,
    gracefullyShutdown: false,
  });
  await server.listen(0, '127.0.0.1');
  return (http.address() as AddressInfo).port;
};
