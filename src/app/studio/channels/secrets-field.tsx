'use client';

import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../use-language.ts';
import { channelWords } from './words.ts';

type Names = { needed: string[]; optional: string[] };

/** Inputs for the secrets of the chosen kind. Write-only: typed values are sent once, stored ones are never shown. */
export function SecretsField({ path, namesByKind }: { path: string; namesByKind: Record<string, Names> }) {
  const words = channelWords[useLanguage()];
  const labels: Record<string, string> = words.secretNames;
  const kind = useFormFields(([fields]) => fields.kind?.value as string | undefined) ?? '';
  const { value, setValue, showError, errorMessage } = useField<Record<string, string> | null>({ path });
  const { lastUpdateTime } = useDocumentInfo();
  const seenUpdate = useRef(lastUpdateTime);
  // After saving, the form forgets the secrets: they must not stay in the page or be sent again with the next change.
  useEffect(() => {
    if (seenUpdate.current === lastUpdateTime) return;
    seenUpdate.current = lastUpdateTime;
    setValue(null, true);
  }, [lastUpdateTime, setValue]);
  const { needed, optional } = namesByKind[kind] ?? { needed: [], optional: [] };
  if (needed.length + optional.length === 0) return null;
  return (
    <fieldset className="pano-secrets">
      <legend>{words.secrets}</legend>
      {showError ? (
        <p className="pano-message is-error" role="alert">
          {errorMessage}
        </p>
      ) : null}
      <p>{words.secretsHint}</p>
      {[...needed, ...optional].map((name) => (
        <label key={`${kind} ${name}`}>
          <span>
            {labels[name] ?? name}
            {optional.includes(name) ? <em> {words.optional}</em> : null}
          </span>
          <input
            type="password"
            autoComplete="new-password"
            spellCheck={false}
            value={value?.[name] ?? ''}
            onChange={(event) => setValue({ ...value, [name]: event.target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
