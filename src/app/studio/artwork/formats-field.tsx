'use client';

import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { isNeeded } from '../content/is-needed.ts';
import { useLanguage } from '../use-language.ts';
import { useDesigns } from './use-designs.ts';
import { artworkWords } from './words.ts';

/** The sizes of the chosen design as boxes to tick, by their names. */
export const FormatsField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const words = artworkWords[useLanguage()];
  const { value, setValue, showError, disabled } = useField<string[]>({ path });
  const designId = useFormFields(([fields]) => fields[path.replace(/formats$/, 'design')]?.value as string | undefined);
  const all = useDesigns();
  const design = all?.find(({ id }) => id === designId);
  const ticked = [value ?? []].flat();
  const known = design?.formats ?? [];
  // What is ticked and does not fit is shown, so that it can be taken away.
  const strange = all ? ticked.filter((id) => !known.some((format) => format.id === id)) : [];
  const isLocked = readOnly === true || disabled === true;
  const tick = (id: string, isOn: boolean) => {
    const order = [...known.map((format) => format.id), ...strange];
    const next = isOn ? [...ticked, id] : ticked.filter((one) => one !== id);
    setValue(next.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
  };
  const box = (id: string, label: string) => (
    <label key={id}>
      <input
        type="checkbox"
        checked={ticked.includes(id)}
        disabled={isLocked}
        onChange={({ target }) => tick(id, target.checked)}
      />
      {label}
    </label>
  );
  return (
    <div className={showError ? 'field-type error' : 'field-type'} id={`field-${path.replaceAll('.', '__')}`}>
      <FieldLabel label={field.label} required={isNeeded(field)} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {designId ? null : <p className="pano-quiet">{words.formatsFirst}</p>}
        <div className="pano-ticks">
          {known.map(({ id, label }) => box(id, label))}
          {designId ? strange.map((id) => box(id, words.formatGone(id))) : null}
        </div>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
};
