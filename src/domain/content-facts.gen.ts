// Generated from src/content-types by `npm run generate`. Do not edit.
import type { ContentFacts, ContentType } from './content.ts';

/** Ids of all content types in the order of lists. */
export const contentTypes = ['campaign', 'guide', 'leaflet', 'infographic', 'video', 'article'] as const satisfies readonly ContentType[];

/** What every room may know of a content type. */
export const contentFacts = {
  'campaign': {"collection":"campaigns","address":"/chien-dich","label":{"vi":"Tài liệu chiến dịch","en":"Campaign"},"isPartOfCampaign":false,"hasListedArtworks":true,"comesFirst":false,"photosInPosts":"none","isEmbeddable":true},
  'guide': {"collection":"guides","address":"/huong-dan","label":{"vi":"Hướng dẫn","en":"Guide"},"isPartOfCampaign":false,"hasListedArtworks":false,"comesFirst":true,"photosInPosts":"first","isEmbeddable":true},
  'leaflet': {"collection":"leaflets","address":null,"label":{"vi":"Tờ rơi","en":"Leaflet"},"isPartOfCampaign":true,"hasListedArtworks":true,"comesFirst":false,"photosInPosts":"none","isEmbeddable":false},
  'infographic': {"collection":"infographics","address":null,"label":{"vi":"Đồ họa thông tin","en":"Infographic"},"isPartOfCampaign":true,"hasListedArtworks":false,"comesFirst":false,"photosInPosts":"all","isEmbeddable":false},
  'video': {"collection":"videos","address":null,"label":{"vi":"Video","en":"Video"},"isPartOfCampaign":true,"hasListedArtworks":false,"comesFirst":false,"photosInPosts":"none","isEmbeddable":false},
  'article': {"collection":"articles","address":"/tin","label":{"vi":"Tin bài","en":"Article"},"isPartOfCampaign":true,"hasListedArtworks":false,"comesFirst":false,"photosInPosts":"all","isEmbeddable":false},
} as const satisfies Record<ContentType, ContentFacts>;
