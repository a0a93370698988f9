import type { Locale } from '../../domain/locale.ts';
import type { PageFilm } from '../../portal/videos.ts';
import type { Catalogue, EditionOf } from '../catalogue/catalogue.ts';
import { hashedResource, type Resource } from '../generation/resource.ts';

type Track = { locale: Locale; resource: Resource };

/** Films of live editions by the hash of the edition, as pages show them. */
export function pageFilms(catalogue: Catalogue): Map<string, PageFilm> {
  const films = new Map((catalogue.site.films ?? []).map((film) => [film.editionSha256, film]));
  return new Map(
    catalogue.liveOf('video').flatMap((edition) => {
      const film = films.get(edition.sha256);
      const tracks = tracksOf(edition).map(({ locale, resource: { path } }) => ({ locale, path }));
      return film ? [[edition.sha256, { ...film, tracks }] as const] : [];
    }),
  );
}

/** Captions as files that browsers load beside a film. Two editions may say the same. */
export function captionResources(catalogue: Catalogue): Resource[] {
  const films = pageFilms(catalogue);
  const shown = catalogue.liveOf('video').filter(({ sha256 }) => films.has(sha256));
  return [...new Map(shown.flatMap(tracksOf).map(({ resource }) => [resource.path, resource])).values()];
}

/** In the order of the locales: Vietnamese first. */
function tracksOf({ content: { captions } }: EditionOf<'video'>): Track[] {
  return (Object.entries(captions ?? {}) as [Locale, string][])
    .filter(([, vtt]) => vtt.trim() !== '')
    .map(([locale, body]) => {
      const file = { name: `phu-de-${locale}`, extension: 'vtt', contentType: 'text/vtt; charset=utf-8', body };
      return { locale, resource: hashedResource(file) };
    });
}
