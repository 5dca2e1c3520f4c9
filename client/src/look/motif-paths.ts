import drawings from '../../../assets/motifs.json';

type MotifKind = keyof typeof drawings;

/** Side of the square grid the drawings are made in. */
export const MOTIF_GRID = 512;

/** A four-pointed star: drawn for a kind that has no picture yet. */
const PLAIN = 'M256 30l44 182 182 44-182 44-44 182-44-182-182-44 182-44z';

/** Kinds that have a picture. */
export const DRAWN_KINDS: readonly string[] = Object.keys(drawings);
/** Name under which the star for all other kinds is baked. */
export const PLAIN_KIND = 'plain';

const isDrawn = (kind: string): kind is MotifKind => Object.hasOwn(drawings, kind);

/** Path data of a motif on a 512 grid, to be stroked; a plain star for a kind without a picture. */
export const motifPath = (kind: string): string => (isDrawn(kind) ? drawings[kind].path : PLAIN);
