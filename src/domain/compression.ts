/** Smaller bodies go as they are: compressed they save no packet. */
export const leastBytesToCompress = 512;

/**
 * Levels by how often the bytes are read, and by whether somebody waits for them.
 *
 * Brotli's last level takes 45 ms for a page of 11 kB, its seventh two, for 7 % more bytes. Styles and scripts are read by all
 * readers and change once a release: they are worth the last. Of documents a release has hundreds.
 */
export const brotliQualities = { lasting: 11, document: 7, keptInMemory: 5, sentOnce: 4 } as const;
export const gzipLevels = { published: 9, keptInMemory: 6, sentOnce: 6 } as const;
