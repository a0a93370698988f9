import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Specs with a process of their own first, and of them the browser's: they take longest, and one that begins last leaves a core
 * idle. Then the ones that share a process, without a gap. Within each, vitest's order. A class because vitest makes one of it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) =>
      moduleId.includes('/tests/e2e/') ? 0 : project.config.isolate ? 1 : 2;
    return (await super.sort(specs)).sort((a, b) => rank(a) - rank(b));
  }
}
