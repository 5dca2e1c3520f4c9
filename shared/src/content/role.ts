/** What somebody in the dream may be, beside a persona: eyes and hands of their own (design: roles). */
export type RoleKind = 'dreamwright' | 'advocate' | 'threader' | 'critic';

/** What an ability is pointed at. */
type Aim = 'person' | 'thread' | 'motif' | 'hex' | 'shade' | 'none';

/** One thing only this role can do. */
type Ability = {
  /** Kebab-case, at most 24 characters; names are unique among all roles. */
  readonly kind: string;
  /** Light it costs, whole, 0–5. */
  readonly cost: number;
  /** Seconds until it can be done again, 0–60. */
  readonly coolSeconds: number;
  /** How often a night it can be done; not declared for any number of times. */
  readonly uses?: number;
  /** The acts that have it. Later ones belong to the hearing and the workshops. */
  readonly acts: readonly ('weaving' | 'unveiling' | 'hearing')[];
  /** `night1`: also on a person's first night. */
  readonly from: 'night1' | 'night2';
  readonly aim: Aim;
};

/** A role: its abilities, its look, and the one of the story who plays it while nobody else does. */
export type Role = {
  readonly kind: RoleKind;
  /** The story's person, the same in every language. */
  readonly personName: string;
  /** Colour of its badge, 0–359. */
  readonly hueDegrees: number;
  /** First the one of the first night. */
  readonly abilities: readonly Ability[];
  /** Quick words of its bot: all that it ever says. */
  readonly says: {
    readonly ask: string;
    readonly offer: string;
    readonly build: string;
    readonly thin: string;
    readonly letGo: string;
    readonly calm: string;
    readonly hands: string;
    readonly thanks: string;
  };
};
