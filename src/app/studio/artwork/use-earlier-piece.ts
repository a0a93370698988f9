'use client';

import { useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import type { EarlierPiece } from '../../../studio-api/earlier-pieces.ts';
import { showField } from '../workflow/show-field.ts';
import { withPieceLike } from './piece-like.ts';

/** Puts a piece like an earlier one into the open form, beside the row `at` or in it. `false`: the form could not be built. */
export function useEarlierPiece(at: number): (piece: EarlierPiece) => Promise<boolean> {
  const { id, collectionSlug, docPermissions, getDocPreferences } = useDocumentInfo();
  const { getFields, replaceState, setModified } = useForm();
  const { getFormState } = useServerFunctions();
  return async (piece) => {
    if (!collectionSlug || !docPermissions) return false;
    const values = reduceFieldsToValues(getFields(), true) as Record<string, unknown>;
    const { data, row } = withPieceLike({ values, piece, at });
    const answer = await getFormState({
      ...{ id, collectionSlug, docPermissions, data },
      docPreferences: await getDocPreferences(),
      operation: id === undefined ? 'create' : 'update',
      ...{ renderAllFields: true, schemaPath: collectionSlug, skipValidation: true },
    }).catch(() => null);
    if (!answer || !('state' in answer) || !answer.state) return false;
    replaceState(answer.state);
    setModified(true);
    setTimeout(() => void showField(`artworks.${row}.headline`));
    return true;
  };
}
