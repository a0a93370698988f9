import type { FileRef } from '../../domain/content.ts';
import { type Raw, readFocus, readLocalised, readNumber, readText } from './raw.ts';

/** An upload as the database gives it, as an edition names it. */
export function fileRefOf(file: Raw): FileRef {
  const widthPx = readNumber(file, 'width');
  const heightPx = readNumber(file, 'height');
  const seconds = readNumber(file, 'seconds');
  return {
    sha256: readText(file, 'sha256'),
    filename: readText(file, 'filename'),
    mimeType: readText(file, 'mimeType'),
    bytes: readNumber(file, 'filesize') ?? 0,
    ...(widthPx === null ? {} : { widthPx }),
    ...(heightPx === null ? {} : { heightPx }),
    ...(seconds === null ? {} : { seconds }),
    alt: readLocalised(file, 'alt'),
    ...readFocus(file),
  };
}
