import type { ReactNode } from 'react';

type Props<Value> = {
  legend: string;
  values: readonly Value[];
  chosen: Value;
  nameOf: (value: Value) => string;
  onPick: (value: Value) => void;
  /** Stands beside the buttons. */
  children?: ReactNode;
};

/** One of a few, as buttons of which the chosen one is pressed. */
export function Choices<Value extends string | number>({ legend, values, chosen, nameOf, onPick, children }: Props<Value>) {
  return (
    <fieldset className="pano-choices">
      <legend>{legend}</legend>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className="pano-button is-quiet"
          aria-pressed={chosen === value}
          onClick={() => onPick(value)}
        >
          {nameOf(value)}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
