import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../store/sha256.ts';
import { projectRoot } from '../../typeset/packages.ts';
import { type PdfWriter, pack, pdfText, type Ref } from './pdf-writer.ts';

/** Path of the press profile that colours are separated for; its origin stands beside it. */
export const profilePath = join(projectRoot, 'src', 'render', 'print', 'icc', 'fogra39_l300.icc');

/**
 * PDF/X-4 wants dates, and the same request must give the same bytes whenever it is drawn. So the date is that of the
 * structure of these files and says nothing about the piece; who asks when a piece was made finds it by its code.
 */
const structureDate = '2026-01-01T00:00:00Z';
const pdfDate = `(D:${structureDate.replace(/\D/g, '')}Z)`;
const identifier = 'FOGRA39';

/** Packed: all files carry it. */
let profile: Buffer | null = null;

/** Catalog, document information, metadata and output intent as PDF/X-4 (ISO 15930-7) asks for them, then the file's end. */
export function endPdfX(writer: PdfWriter, { title, catalog }: { title: string; catalog: string }): void {
  profile ??= pack(readFileSync(profilePath), 9);
  const profileRef = writer.stream('/N 4', profile, { packing: 'deflated' });
  const intent = [
    `/OutputConditionIdentifier(${identifier})/RegistryName(http://www.color.org)`,
    '/OutputCondition(Offset, coated paper)/Info(Coated FOGRA39 \\(ISO 12647-2:2004\\))',
    `/DestOutputProfile ${profileRef} 0 R`,
  ];
  const intentRef = writer.object(`<</Type/OutputIntent/S/GTS_PDFX${intent.join('')}>>`);
  const properties = '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>';
  const metadata = addMetadata(writer, { title, properties });
  const parts = `${catalog}/Metadata ${metadata} 0 R/OutputIntents[${intentRef} 0 R]`;
  const root = writer.object(`<</Type/Catalog${parts}/ViewerPreferences<</DisplayDocTitle true>>>>`);
  writer.end({ root, info: addInformation(writer, title, '/GTS_PDFXVersion(PDF/X-4)') });
}

/** The document information dictionary, which must say the same as the metadata. */
export function addInformation(writer: PdfWriter, title: string, more = ''): Ref {
  const dates = `/CreationDate${pdfDate}/ModDate${pdfDate}`;
  return writer.object(`<</Title ${pdfText(title)}/Creator(Pano)/Producer(Pano)${dates}/Trapped/False${more}>>`);
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
].join(' ');

/** XMP, readable without unpacking. `properties`: what tells the kind of file. */
export function addMetadata(writer: PdfWriter, { title, properties }: { title: string; properties: string }): Ref {
  const dates = ['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => `<xmp:${name}>${structureDate}</xmp:${name}>`);
  const description = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    ...dates,
    '<xmp:CreatorTool>Pano</xmp:CreatorTool><pdf:Producer>Pano</pdf:Producer><pdf:Trapped>False</pdf:Trapped>',
    `<xmpMM:DocumentID>uuid:${documentId(title)}</xmpMM:DocumentID>`,
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>',
    properties,
  ].join('');
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${namespaces}>${description}</rdf:Description></rdf:RDF>`;
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf}</x:xmpmeta><?xpacket end="w"?>`;
  return writer.stream('/Type/Metadata/Subtype/XML', Buffer.from(packet, 'utf8'), { packing: 'own' });
}

function documentId(title: string): string {
  const hex = sha256Of(title);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function escapeXml(text: string): string {
  const clean = text.replace(/[^\P{Cc}\t\n\r]/gu, '');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
