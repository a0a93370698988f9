import { accountErrors } from './errors/account.ts';
import { channelErrors } from './errors/channel.ts';
import { codeErrors } from './errors/code.ts';
import { contentErrors } from './errors/content.ts';
import { dateErrors } from './errors/date.ts';
import { deliveryErrors } from './errors/delivery.ts';
import { documentErrors } from './errors/document.ts';
import { edgeErrors } from './errors/edge.ts';
import { editionErrors } from './errors/edition.ts';
import type { ErrorText, Remedy } from './errors/error-text.ts';
import { mediaErrors } from './errors/media.ts';
import { mirrorErrors } from './errors/mirror.ts';
import { outboundErrors } from './errors/outbound.ts';
import { packErrors } from './errors/pack.ts';
import { packsErrors } from './errors/packs.ts';
import { planErrors } from './errors/plan.ts';
import { postingErrors } from './errors/posting.ts';
import { publishErrors } from './errors/publish.ts';
import { readingErrors } from './errors/reading.ts';
import { recordingErrors } from './errors/recording.ts';
import { releaseErrors } from './errors/release.ts';
import { renderErrors } from './errors/render.ts';
import { requestErrors } from './errors/request.ts';
import { scheduleErrors } from './errors/schedule.ts';
import { secretsErrors } from './errors/secrets.ts';
import { settingsErrors } from './errors/settings.ts';
import { sheetErrors } from './errors/sheet.ts';
import { soundErrors } from './errors/sound.ts';
import { storeErrors } from './errors/store.ts';
import { textErrors } from './errors/text.ts';
import { unitErrors } from './errors/unit.ts';
import { uploadErrors } from './errors/upload.ts';
import { videoErrors } from './errors/video.ts';
import { webhookErrors } from './errors/webhook.ts';
import { workflowErrors } from './errors/workflow.ts';
import type { FindingLine } from './finding-list.ts';
import { inBoth, type ReaderLanguage, type ReaderText } from './reader-language.ts';

/** Every code with its remedy and its texts. */
export const errorTable = {
  ...accountErrors,
  ...channelErrors,
  ...codeErrors,
  ...contentErrors,
  ...dateErrors,
  ...deliveryErrors,
  ...documentErrors,
  ...edgeErrors,
  ...editionErrors,
  ...mediaErrors,
  ...mirrorErrors,
  ...outboundErrors,
  ...packErrors,
  ...packsErrors,
  ...planErrors,
  ...postingErrors,
  ...publishErrors,
  ...readingErrors,
  ...recordingErrors,
  ...releaseErrors,
  ...renderErrors,
  ...requestErrors,
  ...scheduleErrors,
  ...secretsErrors,
  ...settingsErrors,
  ...sheetErrors,
  ...soundErrors,
  ...storeErrors,
  ...textErrors,
  ...unitErrors,
  ...uploadErrors,
  ...videoErrors,
  ...webhookErrors,
  ...workflowErrors,
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorTable;
/** What a placeholder is filled with. A word that depends on the reader's language comes in both. */
export type ErrorParam = string | number | ReaderText;
export type ErrorParams = Record<string, ErrorParam>;

/** The `{names}` in a text. Braces around several words, like `{number, manifest}`, are not filled and so no placeholder. */
type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | ','}${string}` ? never : Name) | PlaceholdersIn<Rest>
  : never;

/** Every placeholder of a code, in either language. */
export type PlaceholderOf<Code extends ErrorCode> = PlaceholdersIn<(typeof errorTable)[Code]['vi' | 'en']>;

/** A value for each placeholder of a code. Of several codes: for each placeholder of any of them. */
export type ParamsOf<Code extends ErrorCode> = Record<PlaceholderOf<Code>, ErrorParam>;

/** What comes after a code in a call that takes the params as one argument: nothing where its texts have no placeholder. */
export type ParamsAfter<Code extends ErrorCode> = [PlaceholderOf<Code>] extends [never] ? [] : [params: ParamsOf<Code>];

type OptionsAfter<Code extends ErrorCode> = [PlaceholderOf<Code>] extends [never]
  ? [options?: { cause?: unknown; params?: undefined; findings?: readonly FindingLine[] }]
  : [options: { cause?: unknown; params: ParamsOf<Code>; findings?: readonly FindingLine[] }];

/**
 * The one error a person may see. Anything else that is thrown is a bug and fails loudly.
 *
 * The params are checked against the texts of the code: a missing or an unknown name does not compile. Code that only passes
 * on a code and params that it was given takes `AppError.of`.
 */
type ErrorParts = { code: ErrorCode; params: ErrorParams; cause?: unknown; findings?: readonly FindingLine[] };

export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** What is wrong line by line, for a form that leads to each field. Most errors have none. */
  readonly findings: readonly FindingLine[];

  constructor(code: Code, ...[options]: OptionsAfter<Code>) {
    const { cause, params = {}, findings = [] } = options ?? {};
    super(`${code}: ${fill(errorTable[code].en, params, 'en')}`, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.findings = findings;
  }

  /** The error of a finding, or of one that was stored or came from another thread. Its params were checked where it was made. */
  static of({ code, params, cause, findings = [] }: ErrorParts): AppError {
    return new AppError(code, { cause, params: params as ParamsOf<ErrorCode>, findings });
  }

  get remedy(): Remedy {
    return errorTable[this.code].remedy;
  }

  /** The sentence for people, in Vietnamese. */
  get forPeople(): string {
    return this.sentence('vi');
  }

  /** The sentence in both languages. */
  get words(): ReaderText {
    return inBoth((language) => this.sentence(language));
  }

  /** The sentence in the reader's language. The English one is short and also written to logs. */
  sentence(language: ReaderLanguage): string {
    return fill(errorTable[this.code][language], this.params, language);
  }
}

function fill(template: string, params: ErrorParams, language: ReaderLanguage): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name] ?? whole;
    return typeof param === 'object' ? param[language] : String(param);
  });
}
