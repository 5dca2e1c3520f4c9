import { distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type { PrivateDocument } from '@lent-dreams/shared/wire/documents.ts';
import { type Bed, personIn, type World } from '../../src/night/state/world.ts';

/** Does this private document tell of a bed, or was it made with it? */
export const isAbout = (document: PrivateDocument, bed: number): boolean => {
  switch (document.kind) {
    case 'memory':
    case 'told':
      return document.about === bed;
    case 'prompt':
      return document.from === bed;
    case 'toldByMe':
    case 'sent':
      return document.to === bed;
    case 'receipt':
      return document.giver === bed || document.receiver === bed;
    case 'own':
    case 'stride':
    case 'reading':
    case 'shade':
    case 'safety':
    case 'dusk':
    case 'watcher':
    case 'rings':
    case 'flow':
    case 'drift':
    case 'probe':
    case 'flashback':
      return false;
    case 'blueprint':
      return document.places.some(({ beds }) => beds.includes(bed));
  }
};

const SEEN_BY = { rings: 'advocate', blueprint: 'dreamwright', flow: 'threader', drift: 'critic' } as const;

/** Said a second time, and otherwise than in sight.ts: why may whoever lies in this bed hold this? */
export const hasReason = (world: World, bed: number, document: PrivateDocument): boolean => {
  switch (document.kind) {
    case 'own':
      return document.bed === bed;
    case 'memory':
      return (
        personIn(world, document.about)?.memoryText === document.text &&
        world.threads.some(({ a, b }) => [a, b].includes(bed) && [a, b].includes(document.about))
      );
    case 'told':
    case 'toldByMe': {
      const [from, to] = document.kind === 'told' ? [document.about, bed] : [bed, document.to];
      return world.told.some((told) => told.id === document.id && told.from === from && told.to === to);
    }
    case 'prompt':
      return world.prompts.some(({ id, to }) => id === document.id && to === bed);
    case 'sent':
      return world.prompts.some(({ id, from }) => id === document.id && from === bed);
    case 'receipt':
      return [document.giver, document.receiver].includes(bed) && document.endTick === 0;
    case 'shade':
      return world.shades.some(({ id, owner }) => id === document.id && owner === world.beds[bed]?.person);
    case 'reading':
      // Read twice a second: meanwhile a body may have walked one hex on.
      return world.motifs.some(({ kind, hex }) => {
        const { x, y } = world.beds[bed] as Bed;
        const at = hexCentre(hex);
        return kind === 'star-map' && distanceHexes(x, y, at.x, at.y) <= 3.2;
      });
    case 'stride':
      return bed >= 0;
    case 'watcher':
      return bed < 0;
    case 'dusk':
      return bed >= 0 && (world.phase === 'lobby' || world.phase === 'dusk');
    case 'rings':
    case 'blueprint':
    case 'flow':
    case 'drift':
      return world.beds[bed]?.role === SEEN_BY[document.kind];
    case 'probe':
      return world.effects.some(
        ({ kind, bed: reader, gain }) => kind === 'probe' && reader === bed && gain === document.gain,
      );
    case 'flashback':
      return world.beds[bed]?.recalled.join() === document.faults.join();
    case 'safety':
      return true;
  }
};
