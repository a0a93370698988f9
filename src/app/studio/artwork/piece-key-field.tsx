'use client';

import { SelectInput, useDocumentInfo, useField, useFormFields, useLocale } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useEffect, useState } from 'react';
import { rowKeys } from '../../../text/row-keys.ts';
import { isNeeded } from '../content/is-needed.ts';
import { askServer } from '../search/ask-server.ts';

type Option = { label: string; value: string };

/** A piece of the campaign or of one of its leaflets, chosen by its headline. What is stored is its key. */
export const PieceKeyField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled, customComponents } = useField<string>({ path });
  const options = [...useOwnPieces(), ...useLeaflets()];
  const isKnown = options.some((option) => option.value === value);
  return (
    <SelectInput
      path={path}
      name={path}
      label={field.label}
      required={isNeeded(field)}
      readOnly={readOnly === true || disabled}
      value={value ?? ''}
      options={value && !isKnown ? [...options, { label: value, value }] : options}
      onChange={(option) => setValue(option && !Array.isArray(option) ? option.value : '')}
      showError={showError}
      Description={customComponents?.Description}
      Error={customComponents?.Error}
    />
  );
};

/** Pieces of the open form, also those that were not saved yet: their keys are made here as they are when it is saved. */
function useOwnPieces(): Option[] {
  const text = useFormFields(([fields]) => {
    const rows = fields.artworks?.rows ?? [];
    return JSON.stringify(
      rows.map((_, at) => {
        const of = (name: string) => String(fields[`artworks.${at}.${name}`]?.value ?? '');
        return { key: of('key'), name: of('headline') };
      }),
    );
  });
  const pieces = JSON.parse(text) as { key: string; name: string }[];
  const keys = rowKeys(pieces);
  return pieces.map(({ name }, at) => ({ label: name || (keys[at] ?? ''), value: keys[at] ?? '' }));
}

type Leaflet = { title?: string; artwork?: { key?: string; headline?: string } };

/** Leaflets that name the campaign as theirs. */
function useLeaflets(): Option[] {
  const { id } = useDocumentInfo();
  const { code: locale } = useLocale();
  const [options, setOptions] = useState<Option[]>([]);
  useEffect(() => {
    if (id === undefined) return;
    const abort = new AbortController();
    const query = { depth: 0, limit: 100, locale, where: { campaign: { equals: id } } };
    void askServer<Leaflet>({ collection: 'leaflets', query, signal: abort.signal }).then((found) => {
      const named = (found ?? []).flatMap(({ title, artwork }) =>
        artwork?.key ? [{ label: title ?? artwork.headline ?? artwork.key, value: artwork.key }] : [],
      );
      setOptions(named);
    });
    return () => abort.abort();
  }, [id, locale]);
  return options;
}
