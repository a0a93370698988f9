'use client';

import { RelationshipInput, useConfig, useDebounce, useField, useLocale, withCondition } from '@payloadcms/ui';
import type { RelationshipFieldClientComponent, RelationshipFieldClientProps, ValueWithRelation } from 'payload';
import { type FormEvent, useCallback, useMemo, useState } from 'react';
import { isNeeded } from '../content/is-needed.ts';
import { inVietnameseOrder, useFound } from './use-found.ts';
import { useOffices } from './use-offices.ts';

type Id = number | string;

/**
 * Payload's picker, but with what the server found for the typed text, in the server's order. Payload's own filters the answer
 * once more by the letters of the labels, so that "31135", "P. Gia Viên" or "ninh kieu" are found and thrown away, and sorts
 * it by the browser's language. Everything else (adding, editing, opening in a drawer) is Payload's.
 */
const Picker: RelationshipFieldClientComponent = ({
  field,
  path: givenPath,
  readOnly,
  validate,
}: RelationshipFieldClientProps) => {
  const { admin: { allowCreate = true, allowEdit = true, isSortable = true, placeholder } = {}, hasMany, required } = field;
  const collection = String(field.relationTo);
  const checked = useCallback(
    (value: unknown, options: object) => (validate ? validate(value as never, { ...options, required } as never) : true),
    [validate, required],
  );
  const {
    customComponents = {},
    disabled,
    filterOptions,
    initialValue,
    path,
    setValue,
    showError,
    value,
  } = useField<Id | Id[] | null>({ potentiallyStalePath: givenPath, validate: checked as never });
  const { code: locale } = useLocale();
  const { admin, defaultSort } = useConfig().getEntityConfig({ collectionSlug: collection as never }) ?? {};
  const isSorted = defaultSort === 'sortKey';
  const [isWanted, setWanted] = useState(false);
  const [typed, setTyped] = useState('');
  const chosen = useMemo(() => [value ?? []].flat(), [value]);
  const filter = filterOptions?.[collection];
  const asked = { collection, typed: useDebounce(typed, 200), filter, locale, without: chosen };
  const found = useFound(asked);
  const offices = useOffices({ ...asked, title: admin?.useAsTitle ?? 'id', isWanted });
  const onInput = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLInputElement && target.getAttribute('aria-autocomplete') === 'list') setTyped(target.value);
  };
  const shared = {
    AfterInput: customComponents.AfterInput,
    BeforeInput: customComponents.BeforeInput,
    Description: customComponents.Description,
    Error: customComponents.Error,
    Label: customComponents.Label,
    allowCreate,
    allowEdit,
    description: field.admin?.description as never,
    filterOptions,
    formatDisplayedOptions: (groups: { options: { label: string; value: Id }[] }[]) => {
      if (offices !== null)
        return offices.map((group) => ({ ...group, options: group.options.map((each) => passing(each, typed)) })) as never;
      const loaded = groups.flatMap(({ options }) => options);
      if (typed.trim() === '') return (isSorted ? inVietnameseOrder(loaded) : loaded) as never;
      return (found ?? loaded).map((option) => passing(option, typed)) as never;
    },
    isSortable,
    label: field.label,
    localized: field.localized,
    path,
    placeholder: placeholder as never,
    readOnly: readOnly || disabled,
    relationTo: [collection],
    required: isNeeded(field),
    showError,
  };
  const related = (id: Id): ValueWithRelation => ({ relationTo: collection as never, value: id });
  const relatedAll = (ids: unknown) => (Array.isArray(ids) ? ids.map(related) : (ids as never));
  const relatedOne = (id: unknown) => (id ? related(id as Id) : (id as never));
  return (
    // Payload sets the space between fields by this class, and the picker is inside this element.
    // biome-ignore lint/a11y/noStaticElementInteractions: the input inside is what people use; its events pass by here.
    <div className="field-type" onFocus={() => setWanted(true)} onInput={onInput} onBlur={() => setTyped('')}>
      {hasMany ? (
        <RelationshipInput
          {...shared}
          hasMany={true}
          initialValue={relatedAll(initialValue)}
          onChange={(next: ValueWithRelation[]) => {
            setTyped('');
            setValue(next ? next.map((each) => each.value as Id) : null);
          }}
          value={relatedAll(value)}
        />
      ) : (
        <RelationshipInput
          {...shared}
          hasMany={false}
          initialValue={relatedOne(initialValue)}
          onChange={(next: ValueWithRelation) => {
            setTyped('');
            setValue(next ? (next.value as Id) : null);
          }}
          value={relatedOne(value)}
        />
      )}
    </div>
  );
};

/**
 * Payload's filter tests `String(label)` for each typed word. The server has judged already: this label is shown as it is and
 * passes for whatever is typed.
 */
function passing<T extends { label: string }>(option: T, typed: string): T {
  const label = Object.assign([option.label], { toString: () => `${option.label} ${typed} ` });
  return { ...option, label: label as unknown as string };
}

export const RelationPicker = withCondition(Picker as never);
