/** The few words of a piece that belong to designs and not to content, in one language. */
export type PieceWords = {
  /** In whose name: "… phát hành". */
  issuedBy(name: string): string;
  /** In capitals where the script has them: the one fixed word of a warning. */
  warning: string;
  /** Before the names of those who work on it together. */
  partners: string;
  /** Before who paid. */
  sponsor: string;
  /** Before where a figure comes from. */
  source: string;
  /** For who cannot see the picture. */
  qrCode(address: string): string;
  logo(owner: string): string;
};
