/** Codes of the units that a campaign is for, however old its edition is. */
export function scopeCodesOf({ scopeUnitCode, scopeUnitCodes }: { scopeUnitCode: string; scopeUnitCodes?: string[] }): string[] {
  return scopeUnitCodes ?? [scopeUnitCode];
}
