import type { ComponentChildren } from 'preact';
import type { Hud } from './hud-types.ts';
import { Sign, type SignName } from './sign.tsx';

export type PressProps = {
  readonly hud: Hud;
  /** Name of this button: where refusals are spoken, and what probes look for. */
  readonly at: string;
  readonly onPress: () => void;
  readonly children?: ComponentChildren;
  readonly sign?: SignName;
  readonly tone?: 'plain' | 'gold' | 'equal' | 'round' | 'tile' | 'quiet' | 'paper';
  readonly line?: string;
  readonly label?: string;
  readonly chosen?: boolean;
  /** Why it is off; told when it is pressed. */
  readonly off?: string;
};

/** The one button of the overlay: waits with three dots, shakes when refused, and says why above the finger. */
export const Press = (props: PressProps) => {
  const { hud, at, tone = 'plain' } = props;
  const refused = hud.refused.value?.at === at ? hud.refused.value : null;
  const waits = hud.waiting.value.has(at);
  const press = (): void => {
    if (waits) return;
    if (props.off === undefined) props.onPress();
    else hud.refused.value = { at, text: props.off, untilMs: performance.now() + 3000 };
  };
  const classes = [
    'press',
    tone,
    refused && 'shake',
    waits && 'waits',
    props.chosen && 'chosen',
    props.off !== undefined && 'off',
  ];
  return (
    <span class={`press-place ${tone}`}>
      {refused !== null && (
        <span class="said-why" role="alert">
          {refused.text}
        </span>
      )}
      <button
        type="button"
        class={classes.filter(Boolean).join(' ')}
        data-at={at}
        aria-label={props.label}
        aria-pressed={props.chosen}
        aria-busy={waits}
        onClick={press}
      >
        {props.sign !== undefined && <Sign name={props.sign} />}
        <span class="press-words">
          {props.children}
          {props.line !== undefined && <small>{props.line}</small>}
        </span>
      </button>
    </span>
  );
};
