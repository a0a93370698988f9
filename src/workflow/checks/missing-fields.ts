import { artworksOf, type Content } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import type { ReaderText } from '../../domain/reader-language.ts';

/** A field that is empty: its name for people and for the form. */
export type MissingField = { field: ReaderText; path: string };

/** Documents of one piece have it in a group, those of several in rows. */
export const artworkPath = (content: Content, index: number): string => ('artwork' in content ? 'artwork' : `artworks.${index}`);

const requiredFields: (MissingField & { read: (content: Content) => string })[] = [
  { field: { vi: 'Tên trong địa chỉ', en: 'Name in the address' }, path: 'key', read: ({ id }) => id },
  { field: { vi: 'Tiêu đề', en: 'Title' }, path: 'title', read: ({ title }) => title.vi },
  { field: { vi: 'Cơ quan ban hành', en: 'Issuing body' }, path: 'issuerUnit', read: ({ issuer }) => issuer.unitCode },
  {
    field: { vi: 'Tên cơ quan ban hành', en: 'Name of the issuing body' },
    path: 'issuerName',
    read: ({ issuer }) => issuer.name,
  },
];

/** Everything that a document of any type cannot go out without, and that it has not. */
export function missingFields(content: Content): MissingField[] {
  const artworks = contentFacts[content.type].hasListedArtworks ? artworksOf(content) : [];
  return [
    ...requiredFields.filter(({ read }) => read(content) === '').map(({ field, path }) => ({ field, path })),
    ...artworks.flatMap(({ guideId, headline, key }, index) => {
      const name = headline.vi || key;
      const field = { vi: `${name}: mã QR dẫn tới`, en: `${name}: where its QR code leads` };
      return guideId === '' ? [{ field, path: `${artworkPath(content, index)}.guide` }] : [];
    }),
  ];
}
