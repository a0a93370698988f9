/** The gallery and the contract suite draw the same texts; product scripts may not import from tests, so they live there. */
export { specimen, specimenNames } from '../../scripts/gallery/specimens.ts';
