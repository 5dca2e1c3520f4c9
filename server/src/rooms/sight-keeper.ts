import { randomBytes } from 'node:crypto';
import { StateView } from '@colyseus/schema';
import type { PersonId } from '@lent-dreams/shared/ids.ts';
import { BodyState, DocumentState, type HubState } from '@lent-dreams/shared/wire/schema.ts';
import { deliveries, seesBody } from '../night/sight.ts';
import { type Bed, personIn, type World } from '../night/state/world.ts';

/** The part of a Colyseus client that sight is about. */
export type Viewer = { view?: StateView | undefined };
type Granted = DocumentState | BodyState;

/** Opaque and never used again: a key that counted would tell how much others were given. */
const newKey = (): string => randomBytes(9).toString('base64url');

export type SightKeeper = {
  /** A client joins with a view of its own; views are never shared. */
  readonly welcome: (viewer: Viewer) => void;
  /** Makes every view hold exactly what the world says it may. */
  readonly sync: (world: World, viewers: ReadonlyMap<PersonId, Viewer>) => void;
};

/**
 * The only place that grants and revokes on the wire. Documents and bodies are flat, lie in two top-level maps under
 * keys never used twice, are never moved or replaced, and are taken from every view before they are deleted.
 */
export const createSightKeeper = (state: HubState): SightKeeper => {
  const documents = new Map<
    string,
    { readonly key: string; readonly holder: PersonId; readonly document: DocumentState }
  >();
  const bodies = new Map<number, { readonly key: string; readonly person: PersonId; readonly body: BodyState }>();

  const grant = (viewer: Viewer | undefined, item: Granted): void => {
    const view = viewer?.view;
    if (view !== undefined && !view.has(item)) view.add(item);
  };
  const revoke = (viewer: Viewer | undefined, item: Granted): void => {
    const view = viewer?.view;
    if (view?.has(item) === true) view.remove(item);
  };

  const syncDocuments = (world: World, viewers: ReadonlyMap<PersonId, Viewer>): void => {
    const wanted = new Map(deliveries(world).map((delivery) => [delivery.key, delivery]));
    for (const [name, { key, holder, document }] of documents) {
      if (wanted.has(name)) continue;
      revoke(viewers.get(holder), document);
      state.documents.delete(key);
      documents.delete(name);
    }
    for (const [name, { holder, document: content }] of wanted) {
      const body = JSON.stringify(content);
      let known = documents.get(name);
      if (known === undefined) {
        const document = new DocumentState();
        document.kind = content.kind;
        document.body = body;
        known = { key: newKey(), holder, document };
        documents.set(name, known);
        state.documents.set(known.key, document);
      } else if (known.document.body !== body) known.document.body = body;
      grant(viewers.get(holder), known.document);
    }
  };

  const dropBody = (bed: number, viewers: ReadonlyMap<PersonId, Viewer>): void => {
    const known = bodies.get(bed);
    if (known === undefined) return;
    for (const viewer of viewers.values()) revoke(viewer, known.body);
    state.bodies.delete(known.key);
    bodies.delete(bed);
  };

  const bodyOf = (bed: number, person: PersonId): BodyState => {
    const known = bodies.get(bed);
    if (known !== undefined) return known.body;
    const body = new BodyState();
    body.bed = bed;
    const key = newKey();
    bodies.set(bed, { key, person, body });
    state.bodies.set(key, body);
    return body;
  };

  const syncBodies = (world: World, viewers: ReadonlyMap<PersonId, Viewer>): void => {
    world.beds.forEach((bed: Bed, index) => {
      const person = personIn(world, index);
      if (person === undefined || (bodies.has(index) && bodies.get(index)?.person !== person.id))
        dropBody(index, viewers);
      if (person === undefined) return;
      const body = bodyOf(index, person.id);
      for (const [id, viewer] of viewers) {
        if (seesBody(world, id, index)) grant(viewer, body);
        else revoke(viewer, body);
      }
      body.name = person.name;
      body.x = bed.x;
      body.y = bed.y;
      body.word = bed.word;
      body.wordCount = bed.wordCount;
    });
  };

  return {
    welcome: (viewer) => {
      viewer.view ??= new StateView();
    },
    sync: (world, viewers) => {
      syncDocuments(world, viewers);
      syncBodies(world, viewers);
    },
  };
};
