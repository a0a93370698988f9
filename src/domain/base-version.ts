/**
 * Sent with the save of an open form: `updatedAt` of the document as the form was opened with it. Programs that save without it
 * write over what is there, as they always did.
 */
export const baseHeader = 'x-pano-base';
