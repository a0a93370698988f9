'use client';

import { SelectInput, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useKits } from './use-designs.ts';

/** The look of a campaign, chosen by its name. Empty: the movement's own. */
export const KitField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled, customComponents } = useField<string>({ path });
  const kits = useKits().map(({ id, label }) => ({ value: id, label }));
  const isKnown = kits.some((kit) => kit.value === value);
  return (
    <SelectInput
      path={path}
      name={path}
      label={field.label}
      readOnly={readOnly === true || disabled}
      value={value ?? ''}
      options={value && !isKnown ? [...kits, { value, label: value }] : kits}
      onChange={(option) => setValue(option && !Array.isArray(option) ? option.value : '')}
      showError={showError}
      Description={customComponents?.Description}
      Error={customComponents?.Error}
      isClearable
    />
  );
};
