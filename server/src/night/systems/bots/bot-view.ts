import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { BedId, MotifId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type { OwnDocument, PrivateDocument, PromptDocument } from '@lent-dreams/shared/wire/documents.ts';
import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';
import { dreamerDeliveries, seesBody } from '../../sight.ts';
import { isOpening, type Mind } from '../../state/people.ts';
import {
  type Bed,
  dreamerKey,
  grantOf,
  type Person,
  type Technology,
  type Thread,
  type World,
} from '../../state/world.ts';
import { SHADE_RULES } from '../shades/index.ts';
import type { Help } from '../shades/shade-rule.ts';

/** A bed as it looks from another one. */
export type SeenBed = {
  readonly bed: BedId;
  readonly occupant: Bed['occupant'];
  readonly presence: Bed['presence'];
  readonly primary: number;
  readonly secondary: number;
  /** Whole points, 0–100. */
  readonly feelings: readonly number[];
  readonly fear: number;
  readonly breathing: boolean;
  readonly hands: BedId;
  /** Where its body is seen; its bed where it is not. */
  readonly x: number;
  readonly y: number;
  /** Wishes that were told or lie open. */
  readonly wishes: readonly number[];
  /** Told or open; −1 where nobody said. */
  readonly guard: number;
  readonly threadCount: number;
  /** I asked for a wish before. */
  readonly isAsked: boolean;
  /** They said no to me, or let go: I leave them in peace. */
  readonly isRefused: boolean;
};

export type SeenThread = {
  readonly id: ThreadId;
  readonly a: BedId;
  readonly b: BedId;
  /** What the ends give: a to b, and b to a. */
  readonly depths: readonly [number, number];
};

/** A fear that took shape: whether it is calmed or named, what everybody knows to calm it by, and what I did for that. */
export type SeenShade = {
  readonly id: ShadeId;
  readonly bed: BedId;
  readonly isHeld: boolean;
  readonly help: Help | '';
  /** The thread it is about to take; 0 for none. */
  readonly thread: ThreadId;
  readonly isHelpedByMe: boolean;
};

/**
 * All that a role bot goes by: what everybody in the hub may see, the private documents of its own seat, and what it
 * remembers. Nothing else of the world reaches what it does (design: bots).
 */
export type BotView = {
  readonly tick: number;
  readonly night: number;
  readonly phase: string;
  readonly technology: Technology;
  readonly me: BedId;
  readonly id: string;
  readonly role: RoleKind;
  readonly own: OwnDocument;
  readonly beds: readonly SeenBed[];
  readonly motifs: readonly {
    readonly id: MotifId;
    readonly kind: string;
    readonly hex: number;
    readonly author: BedId;
  }[];
  readonly threads: readonly SeenThread[];
  /** Fears that took shape, as all see them. */
  readonly shades: readonly SeenShade[];
  /** What only its role sees; undefined where there is nothing of the kind. */
  readonly overlay: OverlayDocument | undefined;
  readonly prompts: readonly PromptDocument[];
  /** Whom I told a wish. */
  readonly toldTo: readonly BedId[];
  /** Own questions that wait for an answer. */
  readonly openQuestions: number;
  readonly together: number;
  /** The official brim and the mean fear, 0–100. */
  readonly brim: number;
  readonly fear: number;
  readonly turns: number;
  readonly goal: number;
  readonly errand: number;
};

const isPrompt = (document: PrivateDocument): document is PromptDocument => document.kind === 'prompt';

const OVERLAYS: ReadonlySet<string> = new Set<OverlayDocument['kind']>(['rings', 'blueprint', 'flow', 'drift']);
const isOverlay = (document: PrivateDocument): document is OverlayDocument => OVERLAYS.has(document.kind);

const seenThread = (world: World, { id, a, b, fromA, fromB }: Thread): SeenThread => ({
  id,
  a,
  b,
  depths: [grantOf(world, fromA).depth, grantOf(world, fromB).depth],
});

const seenBed = (
  world: World,
  index: BedId,
  viewer: Person,
  mind: Mind,
  documents: readonly PrivateDocument[],
): SeenBed => {
  const { occupant, presence, persona, feelings, fear, breathing, calmKept, hands, x, y } = world.beds[index] as Bed;
  const isOpen = occupant === 'sleeper' && !isOpening(world);
  const told = documents.flatMap((document) =>
    document.kind === 'told' && document.about === index ? [document] : [],
  );
  const whom = dreamerKey(world, index);
  const at = seesBody(world, viewer.id, index) ? { x, y } : hexCentre(bedHex(index));
  return {
    bed: index,
    occupant,
    presence,
    primary: persona.primary,
    secondary: persona.secondary,
    feelings: feelings.map(Math.round),
    fear: Math.round(fear),
    breathing: breathing || calmKept,
    hands,
    ...at,
    wishes: isOpen ? persona.wishes : told.filter(({ what }) => what === 'wish').map(({ feeling }) => feeling),
    guard: isOpen ? persona.guard : (told.find(({ what }) => what === 'guard')?.feeling ?? -1),
    threadCount: world.threads.filter(({ a, b }) => a === index || b === index).length,
    isAsked: mind.asked.includes(whom),
    isRefused: mind.refused.includes(whom),
  };
};

/** What the bot in a bed sees; undefined for a bed without one. */
export const botView = (world: World, index: BedId): BotView | undefined => {
  const bed = world.beds[index];
  const person = world.people[bed?.person ?? ''];
  const mind = world.minds[bed?.person ?? ''];
  if (bed === undefined || person === undefined || mind === undefined || bed.role === '') return undefined;
  const documents = dreamerDeliveries(world, person, bed).map(({ document }) => document);
  const own = documents.find((document) => document.kind === 'own');
  if (own === undefined) return undefined;
  const fears = world.beds.map(({ fear }) => Math.round(fear));
  return {
    tick: world.tick,
    night: world.night,
    phase: world.phase,
    technology: world.technology,
    me: index,
    id: person.id,
    role: bed.role,
    own,
    beds: world.beds.map((_bed, other) => seenBed(world, other, person, mind, documents)),
    motifs: world.motifs.map(({ id, kind, hex, author }) => ({ id, kind, hex, author })),
    threads: world.threads.map((thread) => seenThread(world, thread)),
    shades: world.shades.map((shade) => ({
      id: shade.id,
      bed: shade.bed,
      isHeld: Math.max(shade.stilledUntil, shade.namedUntil) > world.tick,
      help: SHADE_RULES.get(shade.kind)?.help ?? '',
      thread: shade.thread,
      isHelpedByMe: shade.heldBy >= 0 || shade.callers.includes(index),
    })),
    overlay: documents.find(isOverlay),
    prompts: documents.filter(isPrompt),
    toldTo: documents.flatMap((document) => (document.kind === 'toldByMe' ? [document.to] : [])),
    openQuestions: documents.filter(({ kind }) => kind === 'sent').length,
    together: Math.round(world.together),
    brim: Math.round(world.officialBrim),
    fear: fears.reduce((sum, fear) => sum + fear, 0) / fears.length,
    turns: mind.turns,
    goal: mind.goal,
    errand: mind.errand,
  };
};

/** The bot's own bed, as it sees itself. */
export const mine = (view: BotView): SeenBed => view.beds[view.me] as SeenBed;

/** Its own threads, with the other end and what it gives there. */
export const ownThreads = (
  view: BotView,
): readonly { readonly id: ThreadId; readonly other: SeenBed; readonly depth: number }[] =>
  view.threads.flatMap(({ id, a, b, depths }) =>
    a !== view.me && b !== view.me
      ? []
      : [{ id, other: view.beds[a === view.me ? b : a] as SeenBed, depth: depths[a === view.me ? 0 : 1] }],
  );
