import { type BedId, NO_BED } from '@lent-dreams/shared/ids.ts';
import { bedHex } from '@lent-dreams/shared/rules/board.ts';
import type { BedView } from '../model/dream-view.ts';
import { myOfferCost } from '../model/select-offer.ts';
import { bedOf, myBed } from '../model/select-people.ts';
import { feelingWord } from '../model/select-words.ts';
import { bedPoint } from '../model/stage-layout.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';
import { isBigText } from './is-big-text.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import type { SignName } from './sign.tsx';

const WHEEL_RADIUS = 124;
const MARGIN = 12;
const GOAL_HEIGHT = 84;
/** People lower than this share of the screen have their line above the wheel, off the tray. */
const HIGH_SHARE = 0.55;

/** The verbs towards a person; keys, wheel, sheet and list all go through these. */
export const askPerson = async (hud: Hud, bed: BedId): Promise<void> => {
  const reply = await hud.ask('wheel.ask', 'ask', { to: bed });
  if (reply.ok) {
    hud.deps.sound?.cue('ask');
    hud.back();
  }
};
export const holdHands = async (hud: Hud, bed: BedId): Promise<void> => {
  const held = myBed(hud.view.value)?.hands === bed;
  const reply = held
    ? await hud.ask('wheel.hands', 'letGo', {})
    : await hud.ask('wheel.hands', 'holdHands', { to: bed });
  if (reply.ok) hud.back();
};

/** Points at a person's bed for everybody who sees me. */
export const lookThere = (hud: Hud, bed: BedId): void => {
  hud.ping(bedHex(bed));
  hud.back();
};
/** Walks after a person, or stops doing so. */
const follow = (hud: Hud, bed: BedId): void => {
  const stops = hud.following.peek() === bed;
  hud.following.value = stops ? NO_BED : bed;
  if (stops) hud.deps.session.commands.walk(0, 0);
  hud.back();
};

type Verb = {
  readonly at: string;
  readonly sign: SignName;
  readonly word: string;
  readonly line: string;
  readonly isGold: boolean;
  readonly go: () => void;
};

const verbsFor = (hud: Hud, bed: BedView): readonly Verb[] => {
  const view = hud.view.value;
  const target = hud.goal.value.target;
  const isGold = (verb: string): boolean => target.kind === 'bed' && target.bed === bed.bed && target.verb === verb;
  const held = myBed(view)?.hands === bed.bed;
  return [
    {
      at: 'wheel.ask',
      sign: 'question',
      word: say('wheel.ask'),
      line: say('wheel.ask.line'),
      isGold: isGold('ask'),
      go: () => void askPerson(hud, bed.bed),
    },
    {
      at: 'wheel.offer',
      sign: 'thread',
      word: say('wheel.offer'),
      line: say('wheel.offer.line', { count: myOfferCost(view, hud.deps.session.bodies, bed.bed) }),
      isGold: isGold('offer'),
      go: () => hud.open({ kind: 'offer', bed: bed.bed }),
    },
    {
      at: 'wheel.hands',
      sign: 'hands',
      word: held ? say('wheel.handsOff') : say('wheel.hands'),
      line: held ? say('wheel.handsOff.line') : say('wheel.hands.line'),
      isGold: isGold('hands'),
      go: () => void holdHands(hud, bed.bed),
    },
    {
      at: 'wheel.say',
      sign: 'speech',
      word: say('wheel.say'),
      line: say('wheel.say.line'),
      isGold: false,
      go: () => hud.open({ kind: 'say' }),
    },
  ];
};

/** What is known of a person: wishes, guard, and how they are here. */
export const PersonLine = ({ bed }: { readonly bed: BedView }) => {
  const states = [
    bed.occupant === 'sleeper' && say('wheel.asleep'),
    bed.occupant === 'bot' && say('wheel.bot'),
    bed.role !== '' && say(`role.${bed.role}`),
    bed.presence === 'drifting' && say('wheel.drifting'),
    bed.presence === 'away' && say('wheel.away'),
    bed.presence === 'ward' && say('wheel.woken'),
    bed.presence === 'lookingDown' && say('wheel.lookingDown'),
  ].filter((state) => state !== false);
  return (
    <>
      <p class="wishes">
        <span>{say('wheel.wishesFor')}</span>
        {bed.known
          .filter((known) => known.what === 'wish')
          .map((known) => (
            <span key={known.feeling} class="wish">
              <FeelingSign feeling={known.feeling} size={17} /> {feelingWord(known.feeling)}
            </span>
          ))}
        {Array.from(
          { length: Math.max(0, 2 - bed.known.filter((known) => known.what === 'wish').length) },
          (_, index) => (
            <span key={`unknown${index}`} class="wish unknown">
              ?
            </span>
          ),
        )}
        {bed.known
          .filter((known) => known.what === 'guard')
          .map((known) => (
            <span key={`guard${known.feeling}`} class="wish guard">
              {say('wheel.guards', { feeling: feelingWord(known.feeling) })}
            </span>
          ))}
      </p>
      {states.length > 0 && <p class="small">{states.join(' · ')}</p>}
    </>
  );
};

/** Roles change hands only in the break after the curtain. */
const SWAP_MS = 18_000;

const maySwap = (hud: Hud, { bed, role }: BedView): boolean => {
  const { phase, phaseEndsAtMs, phaseLengthMs, me, beds } = hud.view.value;
  const mine = beds[me.bed]?.role ?? '';
  const isBreak = phase === 'unveiling' && phaseLengthMs - (phaseEndsAtMs - hud.nowMs.value) < SWAP_MS;
  return isBreak && bed !== me.bed && role !== '' && mine !== '' && role !== mine;
};

const SecondRing = ({ hud, bed }: { readonly hud: Hud; readonly bed: BedView }) => (
  <div class="second-ring">
    <Press hud={hud} at="wheel.lookThere" tone="quiet" onPress={() => lookThere(hud, bed.bed)}>
      {say('wheel.lookThere')}
    </Press>
    {bed.hasBody && (
      <Press hud={hud} at="wheel.follow" tone="quiet" onPress={() => follow(hud, bed.bed)}>
        {say(hud.following.value === bed.bed ? 'wheel.unfollow' : 'wheel.follow')}
      </Press>
    )}
    {maySwap(hud, bed) && (
      <Press
        hud={hud}
        at="wheel.swap"
        tone="quiet"
        onPress={() => void hud.ask('wheel.swap', 'swapRole', { to: bed.bed }).then((reply) => reply.ok && hud.back())}
      >
        {say('swap.ask')}
      </Press>
    )}
    {bed.occupant === 'human' && (
      <>
        <Press
          hud={hud}
          at="wheel.ok"
          tone="quiet"
          onPress={() => void hud.ask('wheel.ok', 'askOk', { to: bed.bed }).then((reply) => reply.ok && hud.back())}
        >
          {say('wheel.ok')}
        </Press>
        <Press
          hud={hud}
          at="wheel.mute"
          tone="quiet"
          onPress={() => void hud.ask('wheel.mute', 'mute', { bed: bed.bed }).then((reply) => reply.ok && hud.back())}
        >
          {say('wheel.mute')}
        </Press>
        <Press
          hud={hud}
          at="wheel.block"
          tone="quiet"
          onPress={() => void hud.ask('wheel.block', 'block', { bed: bed.bed }).then((reply) => reply.ok && hud.back())}
        >
          {say('wheel.block')}
        </Press>
      </>
    )}
  </div>
);

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** A part of the wheel: a quarter ring between the light and the rim. */
const QUARTER = 'M-30 -52A60 60 0 0 1 30 -52L86 -90A124 124 0 0 0 -86 -90Z';

const Radial = ({ hud, bed }: { readonly hud: Hud; readonly bed: BedView }) => {
  const layout = hud.layout.value;
  const point = bedPoint(layout, bed.bed);
  const reach = WHEEL_RADIUS + MARGIN;
  const left = clamp(point.x, reach, layout.width - reach);
  const top = clamp(point.y, GOAL_HEIGHT + reach, layout.height - reach);
  return (
    <section class="wheel" aria-label={bed.name} style={{ left: `${left}px`, top: `${top}px` }}>
      <svg class="wheel-parts" viewBox="-126 -126 252 252" aria-hidden="true">
        <circle r="57" />
        {verbsFor(hud, bed).map((verb, index) => (
          <path key={verb.at} d={QUARTER} class={verb.isGold ? 'gold' : ''} transform={`rotate(${index * 90})`} />
        ))}
      </svg>
      <span class="wheel-middle">
        <LightChip view={hud.view.value} bed={bed.bed} size={66} />
        <b>{bed.name}</b>
      </span>
      {verbsFor(hud, bed).map((verb, index) => (
        <span key={verb.at} class={`wheel-part part-${index} ${verb.isGold ? 'gold' : ''}`}>
          <Press hud={hud} at={verb.at} tone="quiet" sign={verb.sign} line={verb.line} onPress={verb.go}>
            {verb.word}
          </Press>
        </span>
      ))}
      <div class={`wheel-below ${point.y > layout.height * HIGH_SHARE ? 'up' : ''}`}>
        <PersonLine bed={bed} />
        <SecondRing hud={hud} bed={bed} />
      </div>
    </section>
  );
};

/** Four verbs round a person: a wheel on wide screens, a sheet with the same four on phones and for big letters. */
export const Wheel = ({ hud, bed }: { readonly hud: Hud; readonly bed: BedId }) => {
  const person = bedOf(hud.view.value, bed);
  if (person === undefined) return null;
  if (hud.layout.value.kind === 'wide' && !isBigText()) return <Radial hud={hud} bed={person} />;
  return (
    <SheetFrame hud={hud} title={person.name}>
      <div class="person-head">
        <LightChip view={hud.view.value} bed={bed} size={48} />
        <div>
          <PersonLine bed={person} />
        </div>
      </div>
      <div class="four">
        {verbsFor(hud, person).map((verb) => (
          <Press
            key={verb.at}
            hud={hud}
            at={verb.at}
            tone={verb.isGold ? 'gold' : 'tile'}
            sign={verb.sign}
            line={verb.line}
            onPress={verb.go}
          >
            {verb.word}
          </Press>
        ))}
      </div>
      <SecondRing hud={hud} bed={person} />
    </SheetFrame>
  );
};
