const pattern = /^(\d{1,2})(?:(?:[:.]|\s?(?:h|g|giờ)\s?)(?:(\d{2})(?::00)?\s?(?:phút|p)?)?)?(?:\s?(SA|CH|AM|PM))?$/i;

/** "7:00", "07:00:00", "7.00", "7h", "7h00", "7 giờ 30" and "7:00 SA" → "07:00"; "7:00 CH" → "19:00"; `null` = no time. */
export function readTime(text: string): string | null {
  const [, hours, minutes = '00', half = ''] = pattern.exec(text.normalize('NFC')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  if (half === '') return `${hours.padStart(2, '0')}:${minutes}`;
  if (Number(hours) < 1 || Number(hours) > 12) return null;
  const hour = (Number(hours) % 12) + (/^(?:CH|PM)$/i.test(half) ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
