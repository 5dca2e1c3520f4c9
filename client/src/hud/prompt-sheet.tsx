import type { PromptId } from '@lent-dreams/shared/ids.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answerTimeMs } from '../model/answer-time.ts';
import type { DreamView } from '../model/dream-view.ts';
import { nameOf } from '../model/select-people.ts';
import { feelingWord } from '../model/select-words.ts';
import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import { type Answer, answerOrder } from './answer-order.ts';
import { ClockRing } from './clock-ring.tsx';
import { FeelingSign } from './feeling-sign.tsx';
import { carriesFear, flowWords } from './flow-words.ts';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { Sign, type SignName } from './sign.tsx';
import { strengthSign, strengthWord } from './strength-row.tsx';

type Prompt = DreamView['prompts'][number];
const ANSWER_SIGNS: Readonly<Record<Answer, SignName>> = { yes: 'strands', less: 'less', no: 'palm' };

/** On low screens the heads give way, so that all three answers stand in view. */
const LOW_PX = 640;

const PromptHead = ({ hud, prompt }: { readonly hud: Hud; readonly prompt: Prompt }) => {
  const chip = hud.layout.value.height < LOW_PX ? 36 : 48;
  return (
    <div class="pair-head">
      <LightChip view={hud.view.value} bed={prompt.from} size={chip} name={nameOf(hud.view.value, prompt.from)} />
      <Sign
        name={
          prompt.give === undefined
            ? prompt.prompt === 'hands'
              ? 'hands'
              : 'question'
            : strengthSign(prompt.give.depth)
        }
        size={56}
      />
      <LightChip view={hud.view.value} bed={hud.view.value.me.bed} size={chip} name={say('self.title')} />
      <ClockRing leftMs={prompt.expiresAtMs - hud.nowMs.value} wholeMs={answerTimeMs(hud.view.value, prompt.prompt)} />
    </div>
  );
};

const OfferBody = ({ hud, prompt }: { readonly hud: Hud; readonly prompt: Prompt }) => {
  const view = hud.view.value;
  const [shown, setShown] = useState<'wishA' | 'wishB' | null>(null);
  const give = prompt.give ?? { scope: 0, depth: 1 };
  const take = prompt.take ?? { scope: 0, depth: 1 };
  const isSame = give.scope === take.scope && give.depth === take.depth;
  const answer = (answered: Answer): void => {
    const extra = answered !== 'yes' && shown !== null ? { show: shown } : {};
    void hud.ask(`answer.${answered}`, 'answer', { prompt: prompt.id, answer: answered, ...extra });
  };
  return (
    <>
      <p class="terms">
        {isSame
          ? say('offer.line', {
              what: flowWords(give.scope),
              strength: strengthWord(give.depth),
              ways: say('offer.bothWays'),
            })
          : say('offer.youGet', { what: flowWords(give.scope), strength: strengthWord(give.depth) })}
      </p>
      {!isSame && (
        <p class="terms">{say('offer.youGive', { what: flowWords(take.scope), strength: strengthWord(take.depth) })}</p>
      )}
      <p class="small">
        {say(prompt.until === 'curtain' ? 'offer.curtain' : 'offer.morning')} ·{' '}
        {carriesFear(give.scope, prompt.keepsFear === true) ? say('offer.fearToo') : say('offer.fearOut')}
      </p>
      <div class="answers">
        {answerOrder(settings.personKey, view.night).map((answered) => (
          <Press
            key={answered}
            hud={hud}
            at={`answer.${answered}`}
            tone="equal"
            sign={ANSWER_SIGNS[answered]}
            onPress={() => answer(answered)}
          >
            {say(`offer.${answered}`)}
          </Press>
        ))}
      </div>
      <div class="show-wish">
        <span class="small">{say('offer.show')}</span>
        {(['wishA', 'wishB'] as const).map((wish, index) => (
          <button
            key={wish}
            type="button"
            data-at={`answer.${wish}`}
            class={`wish ${shown === wish ? 'chosen' : ''}`}
            aria-pressed={shown === wish}
            onClick={() => setShown(shown === wish ? null : wish)}
          >
            <FeelingSign feeling={view.me.wishes[index] ?? 0} size={17} /> {feelingWord(view.me.wishes[index] ?? 0)}
          </button>
        ))}
      </div>
      <p class="small centred">{say('offer.noAnswer')}</p>
    </>
  );
};

const AskBody = ({ hud, prompt }: { readonly hud: Hud; readonly prompt: Prompt }) => {
  const { wishes, guard } = hud.view.value.me;
  const tell = (what: 'wishA' | 'wishB' | 'guard' | 'notNow'): void =>
    void hud.ask(`tell.${what}`, 'tell', { prompt: prompt.id, what });
  return (
    <>
      <div class="answers">
        {(['wishA', 'wishB'] as const).map((wish, index) => (
          <Press key={wish} hud={hud} at={`tell.${wish}`} tone="equal" onPress={() => tell(wish)}>
            <FeelingSign feeling={wishes[index] ?? 0} />{' '}
            {say('asked.tell', { feeling: feelingWord(wishes[index] ?? 0) })}
          </Press>
        ))}
        <Press hud={hud} at="tell.guard" tone="equal" onPress={() => tell('guard')}>
          <FeelingSign feeling={guard} /> {say('asked.guard', { feeling: feelingWord(guard) })}
        </Press>
        <Press hud={hud} at="tell.notNow" tone="equal" sign="palm" onPress={() => tell('notNow')}>
          {say('asked.notNow')}
        </Press>
      </div>
      <p class="small centred">{say('asked.free')}</p>
    </>
  );
};

const HandsBody = ({ hud, prompt }: { readonly hud: Hud; readonly prompt: Prompt }) => (
  <>
    <p class="small centred">{say('hands.line')}</p>
    <div class="answers">
      {(['yes', 'no'] as const).map((answer) => (
        <Press
          key={answer}
          hud={hud}
          at={`hands.${answer}`}
          tone="equal"
          sign={answer === 'yes' ? 'hands' : 'palm'}
          onPress={() =>
            // Holding back is the yes to hands; the no is an answer like any other.
            void (
              answer === 'yes'
                ? hud.ask('hands.yes', 'holdHands', { to: prompt.from })
                : hud.ask('hands.no', 'answer', { prompt: prompt.id, answer: 'no' })
            ).then((reply) => reply.ok && hud.back())
          }
        >
          {say(`hands.${answer}`)}
        </Press>
      ))}
    </div>
    <p class="small centred">{say('offer.noAnswer')}</p>
  </>
);

const SwapBody = ({ hud, prompt }: { readonly hud: Hud; readonly prompt: Prompt }) => {
  const role = hud.view.value.beds[prompt.from]?.role ?? '';
  return (
    <>
      {role !== '' && <p class="small centred">{say('swap.line', { role: say(`role.${role}`) })}</p>}
      <div class="answers">
        {(['yes', 'no'] as const).map((answer) => (
          <Press
            key={answer}
            hud={hud}
            at={`swap.${answer}`}
            tone="equal"
            sign={answer === 'yes' ? 'question' : 'palm'}
            onPress={() => void hud.ask(`swap.${answer}`, 'answer', { prompt: prompt.id, answer })}
          >
            {say(`swap.${answer}`)}
          </Press>
        ))}
      </div>
      <p class="small centred">{say('offer.noAnswer')}</p>
    </>
  );
};

/** A question to me, with equal answers. Focus goes into it, and back to where it was. */
export const PromptSheet = ({ hud, prompt: id }: { readonly hud: Hud; readonly prompt: PromptId }) => {
  const prompt = hud.view.value.prompts.find((other) => other.id === id);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    place.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before !== document.body) before.focus();
    };
  }, [id]);
  if (prompt === undefined) return null;
  const name = nameOf(hud.view.value, prompt.from);
  const titles = {
    offer: 'offer.came',
    ask: 'asked.title',
    hands: 'hands.title',
    keep: 'keep.title',
    swap: 'swap.title',
  } as const;
  return (
    <SheetFrame hud={hud} title={say(titles[prompt.prompt], { name })} still>
      <div ref={place} tabIndex={-1} class="prompt">
        <PromptHead hud={hud} prompt={prompt} />
        {prompt.prompt === 'keep' && <p class="small centred">{say('keep.line', { name })}</p>}
        {(prompt.prompt === 'offer' || prompt.prompt === 'keep') && <OfferBody hud={hud} prompt={prompt} />}
        {prompt.prompt === 'ask' && <AskBody hud={hud} prompt={prompt} />}
        {prompt.prompt === 'swap' && <SwapBody hud={hud} prompt={prompt} />}
        {prompt.prompt === 'hands' && <HandsBody hud={hud} prompt={prompt} />}
      </div>
    </SheetFrame>
  );
};
