import { FFmpegError } from 'node-av/lib';

/** Throws where one of FFmpeg's functions says by a negative number what went wrong. */
export function failing(code, doing) {
  if (code < 0) throw new Error(`${doing}: ${FFmpegError.strerror(code)}`);
  return code;
}
