/** What every post of the movement can be found by. */
const common = ['BinhDanHocVuSo', 'ChuyenDoiSo'];

const tagLine = /^\s*(#[\p{L}\p{N}_]+\s*)+$/u;

/** Hashtags that an editor wrote on lines of their own at the end of a text, taken out of it; the movement's own follow them. */
export function splitHashtags(text: string): { text: string; hashtags: string[] } {
  const lines = text.trimEnd().split('\n');
  const own: string[] = [];
  while (tagLine.test(lines.at(-1) ?? '')) own.unshift(...((lines.pop() ?? '').match(/[\p{L}\p{N}_]+/gu) ?? []));
  const known = new Set(own.map((tag) => tag.toLowerCase()));
  const hashtags = [...new Set(own), ...common.filter((tag) => !known.has(tag.toLowerCase()))];
  return { text: lines.join('\n').trimEnd(), hashtags };
}
