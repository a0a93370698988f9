import type { ErrorText } from '../errors.ts';

/** Errors of text, formats, designs, render and packs. */
export const renderErrors = {} as const satisfies Record<string, ErrorText>;
