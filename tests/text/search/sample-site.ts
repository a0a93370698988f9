import { sampleContents } from '../../../scripts/sample/load.ts';
import { catalogueOf } from '../../../src/publish/catalogue/catalogue.ts';
import { searchDocuments } from '../../../src/publish/content-api/search-index.ts';
import { buildSearchIndex } from '../../../src/text/search/build.ts';
import { decodeSearchIndex, encodeSearchIndex, type SearchIndex } from '../../../src/text/search/index-format.ts';
import { loadUnits } from '../../../src/units/catalogue.ts';
import { edition, siteState } from '../../setup/publish-fixture.ts';

/** The sample's documents and all 3,355 units, through the bytes that a generation carries. */
export function sampleIndex(): SearchIndex {
  const editions = sampleContents().map((content, index) => edition(content, { number: index + 1 }));
  const catalogue = catalogueOf(siteState({ editions, units: loadUnits(), portal: [], boards: [], pictures: [] }));
  return decodeSearchIndex(encodeSearchIndex(buildSearchIndex(searchDocuments(catalogue))));
}
