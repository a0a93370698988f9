import { channelErrors } from './errors/channel.ts';
import { codeErrors } from './errors/code.ts';
import { contentErrors } from './errors/content.ts';
import { deliveryErrors } from './errors/delivery.ts';
import { documentErrors } from './errors/document.ts';
import { edgeErrors } from './errors/edge.ts';
import { editionErrors } from './errors/edition.ts';
import type { ErrorText, Remedy } from './errors/error-text.ts';
import { mediaErrors } from './errors/media.ts';
import { mirrorErrors } from './errors/mirror.ts';
import { packErrors } from './errors/pack.ts';
import { packsErrors } from './errors/packs.ts';
import { postingErrors } from './errors/posting.ts';
import { publishErrors } from './errors/publish.ts';
import { recordingErrors } from './errors/recording.ts';
import { renderErrors } from './errors/render.ts';
import { requestErrors } from './errors/request.ts';
import { scheduleErrors } from './errors/schedule.ts';
import { secretsErrors } from './errors/secrets.ts';
import { settingsErrors } from './errors/settings.ts';
import { sheetErrors } from './errors/sheet.ts';
import { soundErrors } from './errors/sound.ts';
import { storeErrors } from './errors/store.ts';
import { unitErrors } from './errors/unit.ts';
import { videoErrors } from './errors/video.ts';
import { webhookErrors } from './errors/webhook.ts';
import { workflowErrors } from './errors/workflow.ts';

const errorTable = {
  ...channelErrors,
  ...codeErrors,
  ...contentErrors,
  ...deliveryErrors,
  ...documentErrors,
  ...edgeErrors,
  ...editionErrors,
  ...mediaErrors,
  ...mirrorErrors,
  ...packErrors,
  ...packsErrors,
  ...postingErrors,
  ...publishErrors,
  ...recordingErrors,
  ...renderErrors,
  ...requestErrors,
  ...scheduleErrors,
  ...secretsErrors,
  ...settingsErrors,
  ...sheetErrors,
  ...soundErrors,
  ...storeErrors,
  ...unitErrors,
  ...videoErrors,
  ...webhookErrors,
  ...workflowErrors,
} as const satisfies Record<string, ErrorText>;

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
