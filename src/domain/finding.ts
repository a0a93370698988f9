/** What a check saw in a piece. `fatal` blocks submitting and rendering; `warning` is shown. */
export type Finding = {
  severity: 'fatal' | 'warning';
  /** Code of the error table, so that the text and the remedy are found there. */
  code: string;
  params: Record<string, string | number>;
};
