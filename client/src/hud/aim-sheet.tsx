import { FEELINGS } from '@lent-dreams/shared/content/emotion.ts';
import { type Aimed, piecesInstead, targetsOf } from '../model/abilities.ts';
import type { DreamView } from '../model/dream-view.ts';
import { nameOf } from '../model/select-people.ts';
import { placeWords } from '../model/select-place.ts';
import { contentWord, feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { abilityDoes, abilityWord } from './ability-bar.tsx';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';
import { PieceDrawing } from './piece-card.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { aimAbility } from './use-ability.ts';

const targetWords = (view: DreamView, { bed, thread, motif, hex, shade }: Aimed): string => {
  if (thread !== undefined) {
    const found = view.threads.find(({ id }) => id === thread);
    const names = { first: nameOf(view, found?.a ?? -1), second: nameOf(view, found?.b ?? -1) };
    const pair = say('aim.thread.pair', names);
    return view.eyes.rings?.threads.includes(thread) === true ? say('aim.broken', { name: pair }) : pair;
  }
  if (motif !== undefined) {
    const found = view.motifs.find(({ id }) => id === motif);
    return contentWord('motif', found?.kind ?? '');
  }
  if (shade !== undefined) {
    const found = view.shades.find(({ id }) => id === shade);
    return say('aim.shade.at', { name: nameOf(view, found?.bed ?? -1) });
  }
  if (hex !== undefined) return placeWords(view, hex);
  const name = nameOf(view, bed ?? -1);
  return view.eyes.rings?.beds.includes(bed ?? -1) === true ? say('aim.broken', { name }) : name;
};

/** The one more choice that some abilities need. */
const MoreChoices = ({
  hud,
  ability,
  aimed,
}: {
  readonly hud: Hud;
  readonly ability: string;
  readonly aimed: Aimed;
}) => {
  if (ability === 'splice')
    return (
      <div class="aim-choices">
        {FEELINGS.map((name, feeling) => (
          <Press
            key={name}
            hud={hud}
            at={`aim.${name}`}
            tone="equal"
            onPress={() => aimAbility(hud, ability, { ...aimed, feeling })}
          >
            <FeelingSign feeling={feeling} size={24} /> {feelingWord(feeling)}
          </Press>
        ))}
      </div>
    );
  const kind = hud.view.value.motifs.find(({ id }) => id === aimed.motif)?.kind ?? '';
  return (
    <div class="aim-choices">
      {piecesInstead(kind).map((into) => (
        <Press
          key={into}
          hud={hud}
          at={`aim.${into}`}
          tone="equal"
          onPress={() => aimAbility(hud, ability, { ...aimed, into })}
        >
          <PieceDrawing kind={into} size={32} /> {contentWord('motif', into)}
        </Press>
      ))}
    </div>
  );
};

/** Every target of an ability by its name, or the one more choice it needs. */
export const AimSheet = ({
  hud,
  ability,
  aimed,
}: {
  readonly hud: Hud;
  readonly ability: string;
  readonly aimed: Aimed | null;
}) => {
  const view = hud.view.value;
  const targets = aimed === null ? targetsOf(view, hud.deps.session.bodies, ability) : [];
  const asks = say(ability === 'splice' ? 'aim.feeling' : 'aim.into');
  return (
    <SheetFrame
      hud={hud}
      title={aimed === null ? say('aim.target', { ability: abilityWord(ability) }) : asks}
      foot={
        <Press hud={hud} at="aim.back" onPress={hud.back}>
          {say('aim.back')}
        </Press>
      }
    >
      <p class="small">{abilityDoes(ability)}</p>
      {aimed !== null && <MoreChoices hud={hud} ability={ability} aimed={aimed} />}
      {aimed === null && targets.length === 0 && <p>{say('aim.none')}</p>}
      <div class="aim-choices">
        {targets.map((target, index) => (
          <Press
            key={JSON.stringify(target)}
            hud={hud}
            at={`aim.${index}`}
            tone="equal"
            onPress={() => aimAbility(hud, ability, target)}
          >
            {targetWords(view, target)}
          </Press>
        ))}
      </div>
    </SheetFrame>
  );
};
