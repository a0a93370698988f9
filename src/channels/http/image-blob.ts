import type { DeliveryImage } from '../contract/delivery-content.ts';

/** A picture as a field of a form, with the file name that some platforms judge by. */
export function imageBlob({ bytes, mimeType, sha256 }: DeliveryImage): [blob: Blob, name: string] {
  const extension = mimeType === 'image/png' ? 'png' : 'jpg';
  return [new Blob([Buffer.from(bytes)], { type: mimeType }), `${sha256.slice(0, 16)}.${extension}`];
}
