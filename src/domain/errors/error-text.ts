/**
 * Who must act. `fix-content`: an editor; `fix-setup`: an administrator; `retry`: nobody, nothing left our side;
 * `verify`: a person must look, it may have gone out and is never resent blindly.
 */
export type Remedy = 'fix-content' | 'fix-setup' | 'retry' | 'verify';

/** `vi` says what happened, why and what to do; `{name}` is filled from the error's params. `en` is for code and logs. */
export type ErrorText = { remedy: Remedy; vi: string; en: string };
