import { AppError, type ErrorCode } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { checkArtwork } from '../render/rendition.ts';
import type { CheckArtworks } from '../workflow/submit.ts';
import { artworksOf, requestOf } from './site-pictures.ts';

/** Lays every artwork out in every format, so that what cannot be drawn is said before anybody is asked to approve it. */
export function artworkChecker({ siteUrl }: { siteUrl: string }): CheckArtworks {
  return (content) =>
    Promise.all(
      artworksOf(content).map(async (artwork) => {
        const findings: Finding[] = [];
        for (const formatId of artwork.formats) {
          const request = requestOf({ edition: { number: 1, content }, artwork, formatId, output: 'png', siteUrl });
          findings.push(...(await checkArtwork(request).catch(asFinding)));
        }
        const fatal = findings.filter(({ severity }) => severity === 'fatal');
        return { artworkKey: artwork.key, findings, sentences: [...new Set(fatal.map(sentenceOf))] };
      }),
    );
}

/** A piece that can't even be laid out has one fatal finding: why. */
function asFinding(error: unknown): Finding[] {
  if (error instanceof AppError) return [{ severity: 'fatal', code: error.code, params: error.params }];
  throw error;
}

function sentenceOf({ code, params }: Finding): string {
  return new AppError(code as ErrorCode, { params }).forPeople;
}
