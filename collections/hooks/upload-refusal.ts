import { APIError, type PayloadRequest } from 'payload';
import type { AppError } from '../../src/domain/errors.ts';
import { cleanText } from '../../src/text/clean-text.ts';
import { languageOfRequest } from '../fields/words.ts';

/** Letters of a name in a message. */
const mostShown = 80;

type Refused = {
  /** Of the file; none where there is no file. */
  name?: string;
  error: AppError;
  req: PayloadRequest;
};

/** Says why an upload is not taken, by the name of its file: people upload many at once. */
export function uploadRefusal({ name, error, req }: Refused): APIError {
  const about = name === undefined ? '' : `“${cleanText(name).slice(0, mostShown)}”: `;
  return new APIError(about + error.sentence(languageOfRequest(req)), 400, { code: error.code }, true);
}
