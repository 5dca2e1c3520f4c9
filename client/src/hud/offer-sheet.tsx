import { WARM_SCOPE, WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { useEffect, useState } from 'preact/hooks';
import type { GiveView } from '../model/dream-view.ts';
import { brimWith, myOfferCost } from '../model/select-offer.ts';
import { bedOf, knownWishes } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';
import { ScopeDial } from './scope-dial.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { StrengthRow } from './strength-row.tsx';
import { Toggle } from './toggle.tsx';
import { PersonLine } from './wheel.tsx';

const STRONG = 3;
const THIN = 1;

const bitsOf = (feelings: readonly number[]): number => feelings.reduce((scope, feeling) => scope | (1 << feeling), 0);

/** A thread as I would offer it; the glass shows at once where it would sink the brim. */
export const OfferSheet = ({ hud, bed }: { readonly hud: Hud; readonly bed: BedId }) => {
  const view = hud.view.value;
  const person = bedOf(view, bed);
  const isGuild = view.technology === 'guild';
  const [depth, setDepth] = useState(isGuild ? STRONG : THIN);
  const [keepFear, setKeepFear] = useState(false);
  const [until, setUntil] = useState<'curtain' | 'morning'>('morning');
  const [give, setGive] = useState(isGuild ? WHOLE_SCOPE : bitsOf(person === undefined ? [] : knownWishes(person)));
  const [take, setTake] = useState(isGuild ? WHOLE_SCOPE : bitsOf(view.me.wishes) & WARM_SCOPE);
  const gives: GiveView = { scope: give, depth, keepsFear: keepFear };
  const takes: GiveView = { scope: take, depth, keepsFear: false };
  const offered = brimWith(view, { from: view.me.bed, to: bed, give: gives, take: takes });
  const before = brimWith(view, null);
  useEffect(() => {
    hud.preview.value = { brim: offered };
  }, [offered, hud]);
  useEffect(
    () => () => {
      hud.preview.value = null;
    },
    [hud],
  );
  if (person === undefined) return null;
  const send = async (): Promise<void> => {
    const reply = await hud.ask('offer.send', 'offer', {
      to: bed,
      technology: view.technology,
      give: { scope: give, depth },
      take: { scope: take, depth },
      until,
      keepFear,
    });
    if (reply.ok) hud.back();
  };
  const cost = myOfferCost(view, hud.deps.session.bodies, bed);
  return (
    <SheetFrame
      hud={hud}
      title={say('offer.title', { name: person.name })}
      foot={
        <div class="two">
          <Press hud={hud} at="offer.back" onPress={() => hud.open({ kind: 'person', bed })}>
            {say('thread.back')}
          </Press>
          <Press
            hud={hud}
            at="offer.send"
            tone="gold"
            line={say('offer.sendCost', { count: cost })}
            onPress={() => void send()}
          >
            {say('offer.send')}
          </Press>
        </div>
      }
    >
      <div class="person-head">
        <LightChip view={view} bed={bed} size={44} />
        <div>
          <PersonLine bed={person} />
        </div>
      </div>
      {!isGuild && (
        <div class="dials">
          <ScopeDial at="offer.give" label={say('offer.give')} scope={give} onChange={setGive} />
          <ScopeDial at="offer.take" label={say('offer.take')} scope={take} onChange={setTake} />
        </div>
      )}
      <StrengthRow label={say('offer.strength')} at="offer.strength" depth={depth} onChoose={setDepth} />
      <div class="setting">
        <span>{say('offer.keepFear')}</span>
        <Toggle at="offer.keepFear" label={say('offer.keepFear')} on={keepFear} onToggle={setKeepFear} />
      </div>
      <div class="setting">
        <span>{say('offer.until')}</span>
        <fieldset class="segments" aria-label={say('offer.until')}>
          {(['curtain', 'morning'] as const).map((end) => (
            <button
              key={end}
              type="button"
              data-at={`offer.${end}`}
              class={until === end ? 'chosen' : ''}
              aria-pressed={until === end}
              onClick={() => setUntil(end)}
            >
              {say(`offer.${end}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="brim-words" aria-live="polite">
        {Math.round(offered) < Math.round(before)
          ? say('offer.brim', { brim: Math.round(offered) })
          : say('offer.brimSame', { brim: Math.round(before) })}
      </p>
    </SheetFrame>
  );
};
