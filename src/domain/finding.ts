import type { ErrorCode, ErrorParams, ParamsOf, PlaceholderOf } from './errors.ts';

/** What a check saw in a piece. `fatal` blocks submitting and rendering; `warning` is shown. `AppError.of` has its sentence. */
export type Finding = { severity: 'fatal' | 'warning'; code: ErrorCode; params: ErrorParams };

/** The placeholders of the code's texts; `path` may name the field that the editor is led to. */
type FindingParams<Code extends ErrorCode> = ParamsOf<Code> | (ParamsOf<Code> & { path: string });
type FindingParamsAfter<Code extends ErrorCode> = [PlaceholderOf<Code>] extends [never]
  ? [params?: FindingParams<Code>]
  : [params: FindingParams<Code>];

/** Blocks submitting and rendering. The params are checked against the texts of the code. */
export function fatal<Code extends ErrorCode>(code: Code, ...[params]: FindingParamsAfter<Code>): Finding {
  return { severity: 'fatal', code, params: params ?? {} };
}

/** Is shown and blocks nothing. The params are checked against the texts of the code. */
export function warning<Code extends ErrorCode>(code: Code, ...[params]: FindingParamsAfter<Code>): Finding {
  return { severity: 'warning', code, params: params ?? {} };
}
