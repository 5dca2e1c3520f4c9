import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

type Option<Value> = { readonly value: Value; readonly name: string; readonly hint?: string };
type ChoiceRowProps<Value> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** A setting with two to four boxes of one size; the chosen one has a thick border. */
export const ChoiceRow = <Value extends string | number>(props: ChoiceRowProps<Value>): JSX.Element => {
  const label = useId();
  return (
    <div class="choice" role="radiogroup" aria-labelledby={label}>
      <span class="choice-label" id={label}>
        {props.label}
      </span>
      <div class="choice-boxes">
        {props.options.map((option) => (
          <label key={option.value} class={option.value === props.chosen ? 'box box-chosen' : 'box'}>
            <input
              type="radio"
              class="for-ears"
              name={label}
              checked={option.value === props.chosen}
              onChange={() => props.onChoose(option.value)}
            />
            <span>{option.name}</span>
            {option.hint === undefined ? null : <small>{option.hint}</small>}
          </label>
        ))}
      </div>
    </div>
  );
};
