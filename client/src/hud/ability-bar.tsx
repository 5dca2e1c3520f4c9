import { abilitiesNow, mayFollowRefusal, restSeconds, restShare } from '../model/abilities.ts';
import type { OwnAbility } from '../model/dream-view.ts';
import { contentWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { AbilitySign } from './ability-sign.tsx';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { abilityAt, useAbility } from './use-ability.ts';

/** What an ability is called. */
export const abilityWord = (kind: string): string => contentWord('ability', kind);

/** What it does, in a few words. */
export const abilityDoes = (kind: string): string => contentWord('ability.does', kind);

const whyOff = (hud: Hud, ability: OwnAbility): string | undefined => {
  const seconds = restSeconds(ability, hud.nowMs.value);
  if (ability.usesLeft === 0) return say('ability.spent');
  if (seconds > 0) return say('ability.rest', { count: seconds });
  return hud.view.value.me.lucidity < ability.cost ? say('ability.needs', { count: ability.cost }) : undefined;
};

const labelOf = (ability: OwnAbility, off: string | undefined): string =>
  [
    `${abilityWord(ability.kind)}: ${abilityDoes(ability.kind)}.`,
    ability.cost === 0 ? say('ability.free') : say('ability.cost', { count: ability.cost }),
    ...(off === undefined ? [] : [off]),
  ].join(' ');

const AbilityButton = ({
  hud,
  ability,
  isFirst,
}: {
  readonly hud: Hud;
  readonly ability: OwnAbility;
  readonly isFirst: boolean;
}) => {
  const { kind, cost, usesLeft } = ability;
  const choice = hud.deps.choice.value;
  const off = whyOff(hud, ability);
  const isAimed = choice.kind === 'aiming' && choice.ability === kind;
  const { target } = hud.goal.value;
  const isGold = target.kind === 'ability' && target.ability === kind && off === undefined;
  const seconds = restSeconds(ability, hud.nowMs.value);
  return (
    <div
      class={['ability', isFirst && 'first', isAimed && 'aimed', isGold && 'gold', seconds > 0 && 'rests']
        .filter(Boolean)
        .join(' ')}
      style={{ '--rest': `${restShare(ability, hud.nowMs.value)}` }}
    >
      <Press
        hud={hud}
        at={abilityAt(kind)}
        tone="round"
        label={labelOf(ability, off)}
        chosen={isAimed}
        {...(off === undefined ? {} : { off })}
        onPress={() => useAbility(hud, kind)}
      >
        <AbilitySign kind={kind} />
        {seconds > 0 && <b class="ability-seconds">{seconds}</b>}
      </Press>
      <span class="ability-name" aria-hidden="true">
        {abilityWord(kind)}
      </span>
      {(cost > 0 || usesLeft > 0) && (
        <i class={`ability-cost ${hud.view.value.me.lucidity < cost ? 'dear' : ''}`} aria-hidden="true">
          {usesLeft > 0 ? say('ability.uses', { count: usesLeft }) : cost}
        </i>
      )}
    </div>
  );
};

/** What my role can do in this act: one large button, and smaller ones from the second night on. */
export const AbilityBar = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const abilities = abilitiesNow(view);
  const [first, ...more] = abilities;
  const follows = mayFollowRefusal(view, hud.deps.session.bodies);
  if (first === undefined && !follows) return null;
  return (
    <div class="abilities">
      {first !== undefined && <AbilityButton hud={hud} ability={first} isFirst={true} />}
      {(more.length > 0 || follows) && (
        <div class="abilities-more">
          {more.map((ability) => (
            <AbilityButton key={ability.kind} hud={hud} ability={ability} isFirst={false} />
          ))}
          {follows && (
            <div class="ability">
              <Press
                hud={hud}
                at="act.follow"
                tone="round"
                label={`${say('ability.follow')}: ${abilityDoes('refuse')}. ${say('ability.free')}`}
                onPress={() => void hud.ask('act.follow', 'act', { ability: 'refuse' })}
              >
                <AbilitySign kind="refuse" />
              </Press>
              <span class="ability-name" aria-hidden="true">
                {say('ability.follow')}
              </span>
            </div>
          )}
        </div>
      )}
    </div>
  );
};
