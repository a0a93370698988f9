/** The one folding. It is plain JavaScript, because the public pages load the same file. */
export { fold } from './typed/fold.js';
