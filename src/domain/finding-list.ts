import type { ReaderText } from './reader-language.ts';

/** One line of what is wrong with a document at submission. All lines come at once, and each leads to its field. */
export type FindingLine = {
  /** `fatal` stops the submission; `warning` is shown to the editor and the approver. */
  severity: 'fatal' | 'warning';
  /** What and how to mend it, in whole sentences without ids. */
  message: ReaderText;
  /** The piece that it is about, by the name that people gave it; empty for the document itself. */
  about: ReaderText;
  /** Field of the form as Payload names it ("artworks.0.headline"); '' where no field is to blame. */
  path: string;
};

/** For lines about the document itself. */
export const aboutDocument: ReaderText = { vi: '', en: '' };
