import type { ImportMap } from 'payload';

/** Generated beside this file by `npm run generate`. */
export declare const importMap: ImportMap;
