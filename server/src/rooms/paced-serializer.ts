import { type Client, ClientState, Protocol, SchemaSerializer } from '@colyseus/core';
import { $changes, type ChangeTree, type OPERATION, Schema } from '@colyseus/schema';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';

/** A private item and the fields of it that changed while somebody rested; never what they changed to. */
type MissedItem = { readonly item: Schema; readonly fields: readonly (readonly [index: number, change: OPERATION])[] };
/** What the last patch told everybody but those who rested: its public bytes, and which private fields it was about. */
type Missed = { readonly publicBytes: Uint8Array; readonly items: readonly MissedItem[] };

const NOTHING: Missed = { publicBytes: new Uint8Array(), items: [] };
const PROTOCOL_BYTES = 1;
/** Wire of @colyseus/schema: what follows is about the state itself, which bears the number 0. */
const TO_STATE = Uint8Array.of(255, 0);

const treeOf = (item: Schema): ChangeTree => (item as unknown as { readonly [$changes]: ChangeTree })[$changes];

const isWaiting = ({ view }: Client): boolean => view !== undefined && view.changes.size > 0;

/**
 * Patches as Colyseus makes them, but a client may rest for one patch and get it together with the next, in one frame.
 *
 * What waits is public bytes, which all may see, and the names of changed private fields. Nothing private is kept: it
 * is encoded when it is sent, as it then is, through the view as it then is; so nothing that was taken away meanwhile
 * can come late. Nobody rests while anything appears, disappears, is granted or is taken away: such news is never late
 * for anybody, and no frame tells of two lives of one thing.
 */
export class PacedSerializer extends SchemaSerializer<HubState> {
  private readonly rests: (client: Client) => boolean;
  private rested = new Set<Client>();
  private missed = NOTHING;

  /** `rests` says of a client at a patch whether it may wait for the next one; it is never asked twice in a row. */
  constructor(rests: (client: Client) => boolean) {
    super();
    this.rests = rests;
  }

  /** The full state is the whole truth: whoever gets it has missed nothing. */
  override getFullState(client?: Client): Uint8Array {
    if (client !== undefined) this.rested.delete(client);
    return super.getFullState(client);
  }

  override applyPatches(clients: Client[]): boolean {
    const { encoder, missed } = this;
    const { hasChanges } = encoder;
    if (hasChanges) this.needFullEncode = true;
    encoder.sharedBuffer[0] = Protocol.ROOM_STATE_PATCH;
    const publicEnd = encoder.encode({ offset: PROTOCOL_BYTES }).byteLength;
    const news = hasChanges ? this.restfulNews(publicEnd) : undefined;

    const late: Client[] = [];
    const rested = new Set<Client>();
    for (const client of clients) {
      if (client.state !== ClientState.JOINED) continue;
      if (this.rested.has(client)) late.push(client);
      else if (news !== undefined && !isWaiting(client) && this.rests(client)) rested.add(client);
      else if (hasChanges || isWaiting(client)) client.raw(this.patchFor(client, publicEnd));
    }
    this.rested = rested;
    this.missed = rested.size > 0 && news !== undefined ? news() : NOTHING;
    if (late.length > 0) this.sendLate(late, missed, publicEnd);
    encoder.discardChanges();
    return hasChanges;
  }

  private patchFor({ view }: Client, publicEnd: number): Uint8Array {
    return view === undefined
      ? this.encoder.sharedBuffer.slice(0, publicEnd)
      : this.encoder.encodeView(view, publicEnd, { offset: publicEnd });
  }

  /** Two patches in one frame: the public part of both, the private part once. */
  private sendLate(clients: readonly Client[], { publicBytes, items }: Missed, publicEnd: number): void {
    for (const { item, fields } of items) {
      // What was deleted meanwhile notes this for itself alone.
      for (const [index, change] of fields) treeOf(item).change(index, change);
    }
    for (const client of clients) {
      const patch = this.patchFor(client, publicEnd);
      client.raw(
        Buffer.concat([
          patch.subarray(0, PROTOCOL_BYTES),
          publicBytes,
          publicBytes.byteLength > 0 && patch.byteLength > PROTOCOL_BYTES ? TO_STATE : NOTHING.publicBytes,
          patch.subarray(PROTOCOL_BYTES),
        ]),
      );
    }
  }

  /** What would be missed of the changes at hand; undefined when nobody may miss them. */
  private restfulNews(publicEnd: number): (() => Missed) | undefined {
    const { encoder } = this;
    const trees: ChangeTree[] = [];
    for (let node = encoder.root.changes.next; node !== undefined; node = node.next) {
      const { changeTree } = node;
      if (changeTree.isNew || !(changeTree.ref instanceof Schema)) return undefined;
      if (changeTree.isFiltered) trees.push(changeTree);
    }
    return () => ({
      publicBytes: encoder.sharedBuffer.slice(PROTOCOL_BYTES, publicEnd),
      items: trees.map((tree) => {
        const fields: (readonly [number, OPERATION])[] = [];
        tree.forEach((index, change) => {
          fields.push([index, change]);
        });
        return { item: tree.ref as Schema, fields };
      }),
    });
  }
}
