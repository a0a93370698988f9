import { useConfig, useDocumentInfo, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import { useLanguage } from '../use-language.ts';
import { showField } from '../workflow/show-field.ts';
import { type NamedField, nameOfField } from './field-names.ts';
import { type FormFields, refusedPaths } from './refusals.ts';
import { contentWords } from './words.ts';

const mostShown = 5;

/**
 * Which fields a save was refused for, each with its way there. It stays until they are mended, and stands beside the buttons:
 * what pops up over the page goes away again, and covers the very fields.
 */
export function RefusedFields({ fields }: { fields: FormFields }) {
  const language = useLanguage();
  const words = contentWords[language];
  const { getEntityConfig } = useConfig();
  const { collectionSlug, globalSlug } = useDocumentInfo();
  const isSubmitted = useFormSubmitted();
  const isProcessing = useFormProcessing();
  const paths = isSubmitted && !isProcessing ? refusedPaths(fields) : [];
  if (paths.length === 0) return null;
  const owner = collectionSlug
    ? getEntityConfig({ collectionSlug })
    : globalSlug
      ? getEntityConfig({ globalSlug })
      : { fields: [] };
  const nameOf = (path: string) => nameOfField((owner?.fields ?? []) as readonly NamedField[], path, language) || words.aField;
  return (
    <div className="pano-message is-error pano-refused" role="alert">
      {words.refused(paths.length)}
      <span className="pano-actions">
        {paths.slice(0, mostShown).map((path) => (
          <button key={path} type="button" className="pano-link" onClick={() => void showField(path)}>
            {nameOf(path)}
          </button>
        ))}
        {paths.length > mostShown ? <span>{words.andMore(paths.length - mostShown)}</span> : null}
      </span>
    </div>
  );
}
