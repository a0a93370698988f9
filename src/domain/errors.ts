import { channelErrors } from './errors/channels.ts';
import { coreErrors } from './errors/core.ts';
import { deliveryErrors } from './errors/delivery.ts';
import { platformErrors } from './errors/platforms.ts';
import { publishErrors } from './errors/publish.ts';
import { renderErrors } from './errors/render.ts';
import { scheduleErrors } from './errors/schedule.ts';
import { sheetErrors } from './errors/sheet.ts';
import { soundErrors } from './errors/sound.ts';
import { videoErrors } from './errors/video.ts';
import { videoChannelErrors } from './errors/video-channels.ts';
import { webhookErrors } from './errors/webhooks.ts';

/**
 * Who must act. `fix-content`: an editor; `fix-setup`: an administrator; `retry`: nobody, nothing left our side;
 * `verify`: a person must look, it may have gone out and is never resent blindly.
 */
export type Remedy = 'fix-content' | 'fix-setup' | 'retry' | 'verify';

/** `vi` says what happened, why and what to do; `{name}` is filled from the error's params. `en` is for code and logs. */
export type ErrorText = { remedy: Remedy; vi: string; en: string };

const errorTable = {
  ...coreErrors,
  ...renderErrors,
  ...publishErrors,
  ...channelErrors,
  ...scheduleErrors,
  ...deliveryErrors,
  ...soundErrors,
  ...videoErrors,
  ...videoChannelErrors,
  ...sheetErrors,
  ...platformErrors,
  ...webhookErrors,
} satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorTable;
export type ErrorParams = Record<string, string | number>;

/** The one error a person may see. Anything else that is thrown is a bug and fails loudly. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, { cause, params = {} }: { cause?: unknown; params?: ErrorParams } = {}) {
    super(`${code}: ${fill(errorTable[code].en, params)}`, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }

  get remedy(): Remedy {
    return errorTable[this.code].remedy;
  }

  /** The sentence for people, in Vietnamese. */
  get forPeople(): string {
    return fill(errorTable[this.code].vi, this.params);
  }
}

function fill(template: string, params: ErrorParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
