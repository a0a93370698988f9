/** One run of rows as its own IDAT chunk, and what the checksum of the whole stream needs of it. */
export type PngBand = { chunk: Buffer; adler: number; length: number };

/** A run of rows as a JPEG of its own: the tables and headers up to its pixels, and its pixels as they are coded. */
export type JpegBand = { head: Buffer; scan: Buffer };
