import { type LegalBasis, legalRoles } from '../../domain/content.ts';
import { type Raw, readSource, readText } from './raw.ts';

/** A row of the documents that a campaign rests on or refers to. */
export function readLegalBasis(raw: Raw): LegalBasis {
  const [role, title] = [readText(raw, 'role'), readText(raw, 'title')];
  return {
    type: readText(raw, 'type'),
    number: readText(raw, 'number') || null,
    date: readText(raw, 'date'),
    ...readDateNote(raw),
    issuer: readText(raw, 'issuer'),
    ...(title === '' ? {} : { title }),
    role: legalRoles.find((known) => known === role) ?? 'can-cu',
    source: readSource(raw),
  };
}

/** What stands beside the date of a document; nothing where nothing does, so that older editions keep their hash. */
export function readDateNote(raw: Raw): { dateNote?: string } {
  const dateNote = readText(raw, 'dateNote');
  return dateNote === '' ? {} : { dateNote };
}
