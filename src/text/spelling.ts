export { spelling } from './typed/fold.js';
