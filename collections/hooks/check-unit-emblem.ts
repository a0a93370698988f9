import type { SelectFieldSingleValidation } from 'payload';
import { emblemLabels, emblems, mayShowEmblem } from '../../src/domain/emblem.ts';
import { languageOfRequest } from '../fields/words.ts';
import { hookWords } from './words.ts';

/** An emblem is named only for a body that may show it, so that a wrong one is refused when it is set and not on the poster. */
export const checkUnitEmblem: SelectFieldSingleValidation = (value, { siblingData, req }) => {
  const emblem = emblems.find((known) => known === value);
  const { code } = siblingData as { code?: string };
  if (emblem === undefined || mayShowEmblem(emblem, code ?? '')) return true;
  const language = languageOfRequest(req);
  return hookWords[language].reservedEmblem(String(code), emblemLabels[emblem][language]);
};
