'use client';

import { SelectInput, useField, useFormFields } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useEffect, useState } from 'react';
import { issuingNamesOf } from '../../../domain/issuing-names.ts';

type Id = string | number;
type UnitAnswer = { name?: string; issuingNames?: string | null };

/**
 * The names in which the chosen unit may issue, as a list to choose from: a name that is typed could be anybody's. Empty is the
 * unit's own name. The server refuses any other name.
 */
export const IssuerNameField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled, customComponents } = useField<string>({ path });
  const unit = useFormFields(([fields]) => fields.issuerUnit?.value as Id | { id: Id } | null | undefined);
  const names = useIssuingNames(typeof unit === 'object' ? unit?.id : unit);
  const known = names ?? [];
  // A name of before stays visible until another one is chosen.
  const shown = value && !known.includes(value) ? [...known, value] : known;
  return (
    <SelectInput
      path={path}
      name={path}
      label={field.label}
      readOnly={readOnly === true || disabled}
      value={value ?? ''}
      options={shown.map((name) => ({ label: name, value: name }))}
      onChange={(option) => setValue(option && !Array.isArray(option) ? option.value : '')}
      showError={showError}
      Description={customComponents?.Description}
      Error={customComponents?.Error}
      isClearable
    />
  );
};

/** `null` before a unit is chosen and while it is asked for. */
function useIssuingNames(id: Id | undefined): string[] | null {
  const [answer, setAnswer] = useState<{ id: Id; names: string[] } | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    const abort = new AbortController();
    fetch(`/api/units/${id}?depth=0`, { credentials: 'same-origin', signal: abort.signal })
      .then((response) => response.json() as Promise<UnitAnswer>)
      .then(({ name, issuingNames }) => name && setAnswer({ id, names: issuingNamesOf({ name, issuingNames }) }))
      .catch(() => undefined);
    return () => abort.abort();
  }, [id]);
  return answer !== null && answer.id === id ? answer.names : null;
}
