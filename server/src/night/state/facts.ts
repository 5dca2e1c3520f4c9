import type { Persona } from '@lent-dreams/shared/content/persona.ts';
import type { BedId, GrantId, PersonId, PromptId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Channel, FieldInfluence } from '@lent-dreams/shared/rules/field.ts';
import type { EndingSummary } from '@lent-dreams/shared/wire/documents.ts';
import type { AnsweredFlow } from '../systems/flaws/flaw.ts';
import type { ActFact } from './facts/acts.ts';
import type { CityFact } from './facts/city.ts';
import type { EffectFact } from './facts/effects.ts';
import type { PeopleFact } from './facts/people.ts';
import type { PlaceFact } from './facts/place.ts';
import type { ShadeFact } from './facts/shades.ts';
import type { TalkFact } from './facts/talk.ts';
import type {
  Grant,
  HiddenFlow,
  LedgerRow,
  Mask,
  PairMemory,
  Phase,
  Presence,
  Prompt,
  Safety,
  Thread,
  Told,
  Wave,
} from './world.ts';

/** How a question ended. */
type PromptAnswer = 'yes' | 'less' | 'no' | 'lapsed' | 'told' | 'notNow';

/** Everything that can happen to a world, past tense. Only apply.ts gives these an effect. */
export type Fact =
  | ActFact
  | CityFact
  | TalkFact
  | PlaceFact
  | EffectFact
  | PeopleFact
  | ShadeFact
  | { readonly fact: 'ticked' }
  /** The tick was one of a room asked for quiet: no clock of the night went on. */
  | { readonly fact: 'stoodStill' }
  | { readonly fact: 'nightBegan'; readonly cast: readonly Persona[] }
  | { readonly fact: 'phaseChanged'; readonly phase: Phase; readonly ends: number }
  | { readonly fact: 'beginSet'; readonly tick: number }
  | {
      readonly fact: 'flawDrawn';
      readonly flaw: string;
      readonly waves: readonly Wave[];
      readonly chosen: readonly BedId[];
    }
  | {
      readonly fact: 'personCame';
      readonly person: PersonId;
      readonly name: string;
      readonly mayMisuse: boolean;
      readonly bed: BedId;
    }
  | { readonly fact: 'personReturned'; readonly person: PersonId; readonly name: string }
  | { readonly fact: 'personDropped'; readonly person: PersonId }
  | { readonly fact: 'personLeft'; readonly person: PersonId; readonly why: 'leave' | 'forget' | 'lost' }
  | { readonly fact: 'seatTaken'; readonly person: PersonId; readonly bed: BedId }
  | { readonly fact: 'seatLeft'; readonly bed: BedId }
  | { readonly fact: 'acted'; readonly person: PersonId }
  | {
      readonly fact: 'presenceChanged';
      readonly bed: BedId;
      readonly presence: Presence;
      readonly wardUntil?: number;
      readonly lookUntil?: number;
    }
  | {
      readonly fact: 'strideQueued';
      readonly bed: BedId;
      readonly mx: number;
      readonly my: number;
      readonly seq: number;
    }
  | { readonly fact: 'bodyMoved'; readonly bed: BedId; readonly x: number; readonly y: number; readonly seq: number }
  | { readonly fact: 'readySet'; readonly bed: BedId; readonly on: boolean }
  | { readonly fact: 'bellRung'; readonly bed: BedId }
  | { readonly fact: 'pinged'; readonly bed: BedId; readonly hex: number }
  /** Somebody asked in private whether this person is well; `reaches` is false where it must not be heard. */
  | { readonly fact: 'okAsked'; readonly by: PersonId; readonly to: PersonId; readonly reaches: boolean }
  | { readonly fact: 'lucidityChanged'; readonly bed: BedId; readonly by: number }
  | { readonly fact: 'misuseSet'; readonly person: PersonId; readonly may: boolean }
  | { readonly fact: 'maskSet'; readonly person: PersonId; readonly mask: Mask | null }
  | {
      readonly fact: 'lent';
      readonly person: PersonId;
      readonly what: 'fear' | 'memory';
      readonly kind: string;
      readonly text: string;
    }
  | { readonly fact: 'promptOpened'; readonly prompt: Prompt }
  | { readonly fact: 'promptClosed'; readonly id: PromptId; readonly prompt: Prompt; readonly answer: PromptAnswer }
  | { readonly fact: 'pairRemembered'; readonly key: string; readonly memory: PairMemory }
  | { readonly fact: 'wishTold'; readonly told: Told }
  | { readonly fact: 'toldTakenBack'; readonly id: number }
  | { readonly fact: 'threadTied'; readonly thread: Thread; readonly grants: readonly Grant[] }
  | {
      readonly fact: 'grantNarrowed';
      readonly id: GrantId;
      readonly scope: number;
      readonly depth: number;
      readonly keepsFear: boolean;
    }
  | { readonly fact: 'threadEnded'; readonly id: ThreadId; readonly how?: 'ranOut' }
  | { readonly fact: 'breathingSet'; readonly person: PersonId; readonly on: boolean }
  | { readonly fact: 'handsHeld'; readonly one: BedId; readonly other: BedId }
  | { readonly fact: 'handsLoosed'; readonly bed: BedId }
  | { readonly fact: 'fieldStepped'; readonly channels: readonly Channel[]; readonly influence: FieldInfluence }
  | {
      readonly fact: 'weaveMeasured';
      readonly official: number;
      readonly trueGain: number;
      readonly together: number;
      readonly ownColours: number;
    }
  | {
      readonly fact: 'flawActed';
      readonly hidden: readonly HiddenFlow[];
      readonly demonstrated: readonly HiddenFlow[];
    }
  /** The hub said yes in somebody's place. */
  | { readonly fact: 'answeredFor'; readonly flows: readonly AnsweredFlow[] }
  /** Something lent was taken back; `lending` is its name in the log. */
  | { readonly fact: 'lendingWithdrawn'; readonly lending: string; readonly bed: BedId }
  | { readonly fact: 'lateRowWritten'; readonly second: number }
  | {
      readonly fact: 'wished';
      readonly bed: BedId;
      readonly ticks: readonly [number, number];
      readonly resonances: number;
    }
  | { readonly fact: 'wakingCounted'; readonly bed: BedId; readonly ticks: number }
  | { readonly fact: 'moodCounted'; readonly calmTicks: number; readonly blackoutTicks: number }
  | { readonly fact: 'spiralBegan' }
  | { readonly fact: 'curveSampled' }
  | { readonly fact: 'placeKept' }
  | { readonly fact: 'ledgerWritten'; readonly row: LedgerRow }
  | { readonly fact: 'nightEnded'; readonly summary: EndingSummary }
  | { readonly fact: 'safetySet'; readonly person: PersonId; readonly safety: Safety }
  | { readonly fact: 'frozen'; readonly until: number }
  | { readonly fact: 'rewound' };

export type FactOf<Name extends Fact['fact']> = Extract<Fact, { readonly fact: Name }>;
