/** The link as a whole: another delivery's link may begin with it. */
export function containsLink(text: string, link: string): boolean {
  return text.split(/\s+/).includes(link);
}
