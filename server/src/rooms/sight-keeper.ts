import { randomBytes } from 'node:crypto';
import { StateView } from '@colyseus/schema';
import type { PersonId } from '@lent-dreams/shared/ids.ts';
import {
  BodyState,
  DocumentState,
  type HubState,
  type ShadeState,
  type WordState,
} from '@lent-dreams/shared/wire/schema.ts';
import { changedDeliveries, deliveries, seesBody } from '../night/sight.ts';
import { type Bed, personIn, type World } from '../night/state/world.ts';
import { type Touched, untouch } from '../night/touched.ts';
import { syncMoments } from './sight-of-moments.ts';

/** The part of a Colyseus client that sight is about. */
export type Viewer = { view?: StateView | undefined };
type Granted = DocumentState | BodyState | ShadeState | WordState;

/** Opaque and never used again: a key that counted would tell how much others were given. */
const newKey = (): string => randomBytes(9).toString('base64url');

export type SightKeeper = {
  /** A client joins with a view of its own; views are never shared. */
  readonly welcome: (viewer: Viewer) => void;
  /**
   * Makes every view hold exactly what the world says it may. Looks only at what was touched since it last looked, and
   * clears that: steps and light come in every tick, all the rest seldom.
   */
  readonly sync: (world: World, viewers: ReadonlyMap<PersonId, Viewer>, touched: Touched) => void;
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

  /** The room was quiet when this last looked; that ends by the clock, and no fact says so. */
  let wasQuiet = false;
  /** Somebody came whose view holds nothing yet. */
  let hasNewcomer = false;

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

  const walkBody = (bed: number, { x, y }: Bed): void => {
    const body = bodies.get(bed)?.body;
    if (body !== undefined) Object.assign(body, { x, y });
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
      walkBody(index, bed);
    });
  };

  /** Nobody comes or goes, nothing is granted or revoked: only words and places change. */
  const syncTouched = (world: World, touched: Touched): void => {
    for (const { key, document } of changedDeliveries(world, touched)) {
      const known = documents.get(key);
      if (known !== undefined) known.document.body = JSON.stringify(document);
    }
    for (const bed of touched.walked) walkBody(bed, world.beds[bed] as Bed);
  };

  return {
    welcome: (viewer) => {
      viewer.view ??= new StateView();
      hasNewcomer = true;
    },
    sync: (world, viewers, touched) => {
      const isQuiet = world.freezeUntil > world.tick;
      if (touched.everything || hasNewcomer || isQuiet !== wasQuiet) {
        syncDocuments(world, viewers);
        syncBodies(world, viewers);
        syncMoments(world, state, viewers, (viewer, item, isSeen) =>
          isSeen ? grant(viewer, item) : revoke(viewer, item),
        );
        wasQuiet = isQuiet;
      } else syncTouched(world, touched);
      // Only now: what fails half way is looked at again.
      hasNewcomer = false;
      untouch(touched);
    },
  };
};
