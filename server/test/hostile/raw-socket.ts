import { randomBytes } from 'node:crypto';
import { createConnection, type Socket } from 'node:net';
import { HUB_ROOM, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { mintPersonKey } from '../http/open-server.ts';

/** A web socket of which every byte is in the test's hand: it pauses, breaks frames and answers when it likes. */
export type RawSocket = {
  readonly sessionId: string;
  readonly roomId: string;
  /** Sends one whole masked frame; 2 is binary, 1 text, 10 a pong. */
  readonly frame: (payload: Uint8Array, opcode?: number) => void;
  /** Sends bytes as they are, below the frames. */
  readonly bytes: (raw: Uint8Array) => void;
  /** Reads no more. */
  readonly pause: () => void;
  /** Bytes received. */
  readonly heard: () => number;
  /** Kinds of all protocol frames received, in order. */
  readonly kinds: readonly number[];
  /** The newest token by which the seat can be had back; '' before the server has said it. */
  readonly token: () => string;
  /** Close code the server gave, or 1006 where it gave none. */
  readonly closed: Promise<number>;
  readonly isClosed: () => boolean;
  readonly destroy: () => void;
};

export type RawOptions = {
  readonly slug: string;
  readonly key: string;
  readonly name?: string;
  readonly personKey?: string;
  readonly watch?: boolean;
  /** Address the caller says to come from, where the server trusts a proxy. */
  readonly from?: string;
  /** Says at once that it joined. */
  readonly acks?: boolean;
};

export const JOIN = 10;
const CLOSE_OPCODE = 8;
const PING_OPCODE = 9;
const PONG_OPCODE = 10;

/** One masked frame, whole. */
export const maskedFrame = (payload: Uint8Array, opcode: number): Buffer => {
  const mask = randomBytes(4);
  const isLong = payload.length > 125;
  const head = isLong
    ? Buffer.from([0x80 | opcode, 0x80 | (payload.length > 0xffff ? 127 : 126)])
    : Buffer.from([0x80 | opcode, 0x80 | payload.length]);
  const length = Buffer.alloc(isLong ? (payload.length > 0xffff ? 8 : 2) : 0);
  if (length.length === 2) length.writeUInt16BE(payload.length);
  if (length.length === 8) length.writeBigUInt64BE(BigInt(payload.length));
  const masked = payload.map((byte, index) => byte ^ (mask[index % 4] as number));
  return Buffer.concat([head, length, mask, masked]);
};

/** Takes whole frames off the front of what came; the rest stays. */
const takeFrames = (
  from: Buffer,
): { readonly frames: readonly { opcode: number; payload: Buffer }[]; readonly rest: Buffer } => {
  const frames: { opcode: number; payload: Buffer }[] = [];
  let rest = from;
  while (rest.length >= 2) {
    const short = (rest[1] as number) & 0x7f;
    const headBytes = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (rest.length < headBytes) break;
    const length = short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
    if (rest.length < headBytes + length) break;
    frames.push({ opcode: (rest[0] as number) & 15, payload: rest.subarray(headBytes, headBytes + length) });
    rest = rest.subarray(headBytes + length);
  }
  return { frames, rest };
};

/** Opens a socket under a path of the server, with the handshake done. */
export const openRaw = (port: number, path: string, acks = true, from?: string): Promise<RawSocket> => {
  const socket: Socket = createConnection(port, '127.0.0.1');
  const opened = Promise.withResolvers<RawSocket>();
  const closing = Promise.withResolvers<number>();
  const kinds: number[] = [];
  let [heard, code, token, isClosed, isOpen] = [0, 1006, '', false, false];
  let waiting: Buffer = Buffer.alloc(0);
  const frame = (payload: Uint8Array, opcode = 2): void => void socket.write(maskedFrame(payload, opcode));
  const raw: RawSocket = {
    sessionId: /sessionId=([\w-]+)/.exec(path)?.[1] ?? '',
    roomId: path.split(/[/?]/)[2] ?? '',
    frame,
    bytes: (bytes) => void socket.write(bytes),
    pause: () => void socket.pause(),
    heard: () => heard,
    kinds,
    token: () => token,
    closed: closing.promise,
    isClosed: () => isClosed,
    destroy: () => void socket.destroy(),
  };
  const onFrame = (opcode: number, payload: Buffer): void => {
    if (opcode === PING_OPCODE) frame(payload, PONG_OPCODE);
    else if (opcode === CLOSE_OPCODE) {
      code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
      frame(payload.subarray(0, 2), CLOSE_OPCODE);
    } else {
      kinds.push(payload[0] ?? -1);
      if (payload[0] !== JOIN) return;
      token = payload.subarray(2, 2 + (payload[1] as number)).toString();
      if (acks) frame(Uint8Array.of(JOIN));
    }
  };
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.length;
    waiting = Buffer.concat([waiting, chunk]);
    if (!isOpen) {
      const end = waiting.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!waiting.toString('latin1').startsWith('HTTP/1.1 101 ')) {
        opened.reject(new Error(waiting.toString('latin1').split('\r\n')[0]));
        return;
      }
      isOpen = true;
      waiting = waiting.subarray(end + 4);
      opened.resolve(raw);
    }
    const { frames, rest } = takeFrames(waiting);
    waiting = rest;
    for (const { opcode, payload } of frames) onFrame(opcode, payload);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    isClosed = true;
    closing.resolve(code);
    opened.reject(new Error('closed before it was open'));
  });
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(from === undefined ? [] : [`X-Forwarded-For: ${from}`]),
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return opened.promise;
};

/** Gets a seat as the page does; gives the path of its socket. */
export const seatPath = async (port: number, how: RawOptions): Promise<string> => {
  const { slug, key, name = 'Rude', personKey = mintPersonKey(), watch = false, from } = how;
  const response = await fetch(`http://127.0.0.1:${port}/matchmake/joinOrCreate/${HUB_ROOM}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(from === undefined ? {} : { 'x-forwarded-for': from }) },
    body: JSON.stringify({ protocol: PROTOCOL_VERSION, slug, key, personKey, name, mayMisuse: true, watch }),
  });
  const seat = (await response.json()) as { processId?: string; roomId: string; sessionId: string };
  if (seat.processId === undefined) throw new Error(`no seat: ${response.status}`);
  return `/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
};

/** Comes in as the page does, by a socket in the test's hand. */
export const joinRaw = async (port: number, how: RawOptions): Promise<RawSocket> =>
  openRaw(port, await seatPath(port, how), how.acks, how.from);
