import { readFileSync } from 'node:fs';

const DRAWINGS = new URL('../../assets/motifs.json', import.meta.url);

type Drawing = { readonly path?: unknown; readonly author?: unknown; readonly licence?: unknown };

const isFilled = (text: unknown): boolean => typeof text === 'string' && text !== '';

/** Kinds of motif that have a picture with its author and licence. Throws when the pictures cannot be read. */
export const drawnMotifs = (): readonly string[] =>
  Object.entries(JSON.parse(readFileSync(DRAWINGS, 'utf8')) as Record<string, Drawing>).flatMap(
    ([kind, { path, author, licence }]) => ([path, author, licence].every(isFilled) ? [kind] : []),
  );
