/** "1,4 MB", "860 kB": decimal units, as telephones and file managers show them. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes.toLocaleString('vi-VN', { maximumFractionDigits: megabytes < 10 ? 1 : 0 })} MB`;
}

/** A link that dials. */
export function telephone(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
