import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';

/** Colour of pieces whose profile gives two feelings alike and whose later one would look wrong (a warm table). */
const LEADS: Readonly<Record<string, number>> = { 'kitchen-table': 0, 'rain-on-glass': 1 };
const PLAIN: readonly [number, number] = [2, 1];

const tonesOf = (kind: string): readonly [number, number] => {
  const profile = MOTIFS[kind]?.profile;
  if (profile === undefined || Math.max(...profile) === 0) return PLAIN;
  const order = [0, 1, 2, 3, 4].sort((a, b) => (profile[b] ?? 0) - (profile[a] ?? 0) || b - a);
  const lead = LEADS[kind] ?? order[0] ?? 0;
  const second = order.find((feeling) => feeling !== lead) ?? lead;
  return [lead, (profile[second] ?? 0) > 0 ? second : lead];
};

const known = new Map<string, readonly [number, number]>();

/** The two feelings (0–4) a motif of this kind is coloured by, the stronger first: its profile as colour. */
export const motifTones = (kind: string): readonly [number, number] => {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const tones = tonesOf(kind);
  known.set(kind, tones);
  return tones;
};
