import { useConfig, useDocumentInfo, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../use-language.ts';
import { showField } from '../workflow/show-field.ts';
import { type NamedField, nameOfField } from './field-names.ts';
import { type FormFields, refusedPaths } from './refusals.ts';
import { contentWords } from './words.ts';

const mostShown = 5;

/**
 * Which fields a save was refused for, each with its way there. It stays below the buttons until they are mended: what pops up
 * over the page goes away again, and covers the very fields.
 */
export function RefusedFields({ fields }: { fields: FormFields }) {
  const language = useLanguage();
  const words = contentWords[language];
  const { getEntityConfig } = useConfig();
  const { collectionSlug, globalSlug } = useDocumentInfo();
  const isSubmitted = useFormSubmitted();
  const isProcessing = useFormProcessing();
  const { mark, place } = useBelowControls();
  const paths = isSubmitted && !isProcessing ? refusedPaths(fields) : [];
  const owner = collectionSlug
    ? getEntityConfig({ collectionSlug })
    : globalSlug
      ? getEntityConfig({ globalSlug })
      : { fields: [] };
  const nameOf = (path: string) => nameOfField((owner?.fields ?? []) as readonly NamedField[], path, language) || words.aField;
  const list = (
    <div className="pano-message is-error pano-refused" role="alert">
      <span>{words.refused(paths.length)}</span>
      {paths.slice(0, mostShown).map((path) => (
        <button key={path} type="button" className="pano-link" onClick={() => void showField(path)}>
          {nameOf(path)}
        </button>
      ))}
      {paths.length > mostShown ? <span>{words.andMore(paths.length - mostShown)}</span> : null}
    </div>
  );
  return (
    <>
      <span ref={mark} hidden />
      {place === null || paths.length === 0 ? null : createPortal(list, place)}
    </>
  );
}

/** Payload has room for components among its buttons alone, where a list has none. `mark` is there, `place` below them. */
function useBelowControls() {
  const mark = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = document.createElement('div');
    element.className = 'pano-refused-place';
    mark.current?.closest('.doc-controls')?.after(element);
    setPlace(element);
    return () => element.remove();
  }, []);
  return { mark, place };
}
