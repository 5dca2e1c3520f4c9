import type { BedView, DreamView, ThreadView } from './dream-view.ts';

const NAMES = ['Mara', 'Oszkar', 'Inès', 'Nuru', 'Old Bea', 'Mirelle', 'Tomo', 'Kit'];

const bed = (index: number): BedView => ({
  bed: index,
  occupant: index < 4 ? 'human' : 'sleeper',
  presence: 'awake',
  name: NAMES[index] ?? '',
  isMe: index === 0,
  primary: index % 5,
  secondary: (index + 2) % 5,
  feelings: [10, 10, 10, 10, 10],
  fear: 4,
  brim: 30,
  breathing: false,
  hands: -1,
  wave: false,
  ready: false,
  known: [],
  word: '',
  hasBody: index < 4,
});

/** A thread with everything flowing both ways. */
export const sampleThread = (id: number, a: number, b: number, sootShare = 0): ThreadView => ({
  id,
  a,
  b,
  technology: 'guild',
  frozen: false,
  suspended: false,
  fromA: { scope: 63, depth: 3, keepsFear: false },
  fromB: { scope: 63, depth: 3, keepsFear: false },
  sootShare,
});

/** A dream for tests: I am Mara in bed 0, three people beside me, four sleepers; `changes` overwrite parts of it. */
export const sampleDream = (changes: Partial<DreamView> = {}): DreamView => ({
  revision: 1,
  connection: 'live',
  slug: 'glass-harbour',
  hubName: 'Glass Harbour',
  phase: 'weaving',
  night: 1,
  technology: 'guild',
  phaseEndsAtMs: 100_000,
  phaseLengthMs: 210_000,
  together: 20,
  ownColours: 80,
  brim: 40,
  fear: 4,
  spiral: false,
  wave: 0,
  waveLandsAtMs: 0,
  quietUntilMs: 0,
  watchers: 0,
  rehearsal: false,
  me: {
    bed: 0,
    watching: false,
    lucidity: 9,
    hand: ['swing', 'tide', 'door', 'letter'],
    wishes: [1, 2],
    guard: 4,
    mayMisuse: true,
    lentFear: '',
    lentMemory: '',
    memoryText: '',
  },
  beds: NAMES.map((_, index) => bed(index)),
  motifs: [],
  threads: [],
  prompts: [],
  sent: [],
  receipts: [],
  memories: [],
  toldByMe: [],
  safety: null,
  ending: null,
  ...changes,
});

/** The beds of a sample dream with some of them changed. */
export const sampleBeds = (changes: Readonly<Record<number, Partial<BedView>>>): readonly BedView[] =>
  NAMES.map((_, index) => ({ ...bed(index), ...changes[index] }));
