/** Writes values as MessagePack; what no honest page would send is written as well. */
export const pack = (value: unknown): Buffer => {
  if (value === null || value === undefined) return Buffer.of(0xc0);
  if (typeof value === 'boolean') return Buffer.of(value ? 0xc3 : 0xc2);
  if (typeof value === 'number') {
    if (Number.isInteger(value) && value >= 0 && value < 128 && !Object.is(value, -0)) return Buffer.of(value);
    const wide = Buffer.alloc(9, 0xcb);
    wide.writeDoubleBE(value, 1);
    return wide;
  }
  if (typeof value === 'string') return Buffer.concat([sized(0xd9, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Array.isArray(value)) return Buffer.concat([sized(0xdc, value.length), ...value.map(pack)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([sized(0xde, entries.length), ...entries.flatMap(([key, item]) => [pack(key), pack(item)])]);
};

/** The head of a string, list or map: its kind and its 16-bit length. */
const sized = (kind: number, length: number): Buffer => {
  const head = Buffer.alloc(3, kind === 0xd9 ? 0xda : kind);
  head.writeUInt16BE(length, 1);
  return head;
};

const ROOM_DATA = 13;
const ROOM_REQUEST = 21;

/** A message's kind as the framework writes it: a string with its 16-bit length, lowest byte first. */
const typed = (type: string): Buffer => {
  const text = Buffer.from(type);
  return Buffer.concat([Buffer.of(0xda, text.length & 255, text.length >> 8), text]);
};

export const messageFrame = (type: string, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(ROOM_DATA), typed(type), body]);

export const requestFrame = (id: number, type: string, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(ROOM_REQUEST, id & 127), typed(type), body]);
