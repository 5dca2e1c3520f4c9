import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { Motif } from '../../state/world.ts';
import { activeShades } from '../shades/active-shades.ts';
import { stillFact } from '../shades/still-fact.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtHex } from './aim.ts';

const costOf = (kind: string): number => MOTIFS[kind]?.cost ?? 0;

/** Turns a motif into any other of the same cost; a shade that holds its hex loses what it held on to. */
export const reframe: AbilityRule = {
  kind: 'reframe',
  use: (world, actor, { motif: id, into }) => {
    if (id === undefined || into === undefined || MOTIFS[into] === undefined) return 'invalid';
    const motif: Motif | undefined = world.motifs.find((one) => one.id === id);
    if (motif === undefined) return 'gone';
    // What another person placed is theirs; sleepers and bots do not mind.
    const author = world.beds[motif.author];
    if (motif.author !== actor.bedId && author?.occupant === 'human') return 'notYours';
    if (into === motif.kind || costOf(into) !== costOf(motif.kind)) return 'invalid';
    const held = aimAtHex(actor, motif.hex);
    if (held !== '') return held;
    const shades = activeShades(world).filter(({ shade, rule }) =>
      (rule.lostHexes?.(world, shade) ?? shade.hexes).includes(motif.hex),
    );
    return [{ fact: 'motifReframed', id, kind: into }, ...shades.map(({ shade }) => stillFact(world, shade))];
  },
};
