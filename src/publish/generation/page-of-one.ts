import type { Content } from '../../domain/content.ts';
import { pagePath } from '../../portal/paths.ts';
import { composeGeneration } from './compose.ts';
import { contentTypes } from './resource.ts';
import { siteOfOne } from './site-of-one.ts';

/**
 * The page on which people will read a content, as HTML, built by the functions of publication. `null`: it has none, or it stands
 * on the page of a campaign that is not among the linked editions. Throws what publication would throw.
 */
export function pageOfOne(one: Parameters<typeof siteOfOne>[0]): string | null {
  const page = composeGeneration(siteOfOne(one)).get(pageAddress(one.content));
  return page === undefined || page.contentType !== contentTypes.html ? null : String(page.body);
}

/** Without the place on the page. */
const pageAddress = (content: Content): string => pagePath(content).split('#')[0] ?? '';
