'use client';

import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui';
import { keysOwner } from '../../../channels/contract/keys-owner.ts';
import type { SettingField } from '../../../channels/contract/settings-form.ts';
import { useLanguage } from '../use-language.ts';
import { channelWords } from './words.ts';

type Values = Record<string, unknown>;

/** The settings of the chosen kind as named fields. An empty field uses the default of the kind. */
export function SettingsField({ path, fieldsByKind }: { path: string; fieldsByKind: Record<string, SettingField[]> }) {
  const words = channelWords[useLanguage()];
  const kind = useFormFields(([fields]) => fields.kind?.value as string | undefined) ?? '';
  const { value, initialValue, setValue, showError, errorMessage } = useField<Values | null>({ path });
  const { id } = useDocumentInfo();
  const fields = fieldsByKind[kind] ?? [];
  const isMoved = id !== undefined && keysOwner(fields, value) !== keysOwner(fields, initialValue);
  if (fields.length === 0) return null;
  const settings = { values: value ?? {}, onChange: setValue };
  const rare = fields.filter(({ isAdvanced }) => isAdvanced);
  return (
    <fieldset className="pano-secrets">
      <legend>{words.settings}</legend>
      {showError ? (
        <p className="pano-message is-error" role="alert">
          {errorMessage}
        </p>
      ) : null}
      {isMoved ? (
        <p className="pano-message is-warning" role="status">
          {words.keysForgotten}
        </p>
      ) : null}
      <Rows {...settings} fields={fields.filter(({ isAdvanced }) => !isAdvanced)} />
      {rare.length === 0 ? null : (
        <details>
          <summary>{words.rarelyChanged}</summary>
          <Rows {...settings} fields={rare} />
        </details>
      )}
    </fieldset>
  );
}

type Settings = { values: Values; onChange: (values: Values) => void };

function Rows({ fields, values, onChange }: Settings & { fields: SettingField[] }) {
  const language = useLanguage();
  const { required } = channelWords[language];
  return fields.map((field) => {
    const set = (given: unknown) => onChange(withValue(values, field.name, given));
    if (field.input === 'group') {
      const inner = (values[field.name] ?? {}) as Values;
      return (
        <fieldset key={field.name} className="pano-settings-group">
          <legend>{field.label[language]}</legend>
          <Rows fields={field.fields} values={inner} onChange={set} />
        </fieldset>
      );
    }
    return (
      <label key={field.name} htmlFor={`setting-${field.name}`}>
        <span>
          {field.label[language]}
          {field.isRequired ? <b title={required}> *</b> : null}
          {field.hint ? <span className="pano-hint">{field.hint[language]}</span> : null}
        </span>
        <Input field={field} value={values[field.name]} onChange={set} />
      </label>
    );
  });
}

function Input({ field, value, onChange }: { field: SettingField; value: unknown; onChange: (value: unknown) => void }) {
  const language = useLanguage();
  const { input, choices, initial, isRequired } = field;
  const id = `setting-${field.name}`;
  if (input === 'switch') {
    const isOn = typeof value === 'boolean' ? value : initial === true;
    return <input id={id} type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />;
  }
  if (input === 'choice') {
    return (
      <select id={id} value={String(value ?? initial ?? '')} onChange={(event) => onChange(event.target.value || undefined)}>
        {initial === null ? <option value="" /> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label[language]}
          </option>
        ))}
      </select>
    );
  }
  const isNumber = input === 'number';
  return (
    <input
      id={id}
      type={isNumber ? 'number' : 'text'}
      step="any"
      spellCheck={false}
      required={isRequired}
      placeholder={initial === null ? '' : String(initial)}
      value={String(value ?? '')}
      onChange={({ target }) => onChange(read(target.value, isNumber))}
    />
  );
}

/** An empty input means no value, so the default of the kind is used. */
function read(text: string, isNumber: boolean): unknown {
  if (text === '') return undefined;
  return isNumber ? Number(text) : text;
}

function withValue(values: Values, name: string, given: unknown): Values {
  const { [name]: _, ...others } = values;
  const isEmpty = given === undefined || (typeof given === 'object' && given !== null && Object.keys(given).length === 0);
  return isEmpty ? others : { ...others, [name]: given };
}
