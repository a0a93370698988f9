import type { CollectionBeforeValidateHook } from 'payload';
import { toNfcDeep } from '../../src/text/nfc.ts';

/** macOS and PDFs give decomposed letters; the store keeps NFC only. */
export const normaliseText: CollectionBeforeValidateHook = ({ data }) => (data ? toNfcDeep(data) : data);
