import type { Design } from '../../designs/define-design.ts';
import { kits } from '../../designs/kits/registry.gen.ts';
import { designs } from '../../designs/registry.gen.ts';
import { type Artwork, artworksOf, type Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { LocalisedText } from '../../domain/locale.ts';
import { formatOf } from '../../formats/formats.ts';
import { draftContent } from '../../workflow/freeze/draft-content.ts';
import type { StudioPorts } from '../ports.ts';
import type { Route, StudioAnswer, StudioRequest } from '../route.ts';
import { mostFormBytes, readDraftForm } from './draft-form.ts';
import { draftNumber, shownCommunes, sideRequest } from './pieces.ts';
import { smallPicture } from './small-picture.ts';

type Ports = Pick<StudioPorts, 'payload' | 'drawDraft' | 'siteUrl'>;

export const galleryRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'designs', permission: 'loggedIn', handler: listDesigns },
  {
    ...{ method: 'POST', pattern: 'drafts/trial', permission: 'loggedIn', handler: drawTrial },
    ...{ mostBytes: mostFormBytes, takesForm: true },
  },
];

/**
 * A design as somebody chooses it, with the sizes it is made for and the parts that it prints. `medium`: its use, as
 * `src/domain/code.ts` names it.
 */
export type ShownDesign = {
  id: string;
  label: string;
  sides: number;
  formats: ShownFormat[];
  shows: { body: boolean; points: boolean; back: boolean; values: boolean };
};
/** A way to look that a campaign chooses. */
export type ShownKit = { id: string; label: string };
type ShownFormat = { id: string; label: string; medium: string };

const known: Record<string, Design> = designs;

async function listDesigns(_: Ports, { language }: StudioRequest): Promise<StudioAnswer> {
  const shown: ShownDesign[] = Object.entries(known).map(([id, { label, pages, formats, limits }]) => {
    const sizes = formats.map(formatOf).map((format) => {
      return { id: format.id, label: format.label[language], medium: format.medium };
    });
    const shows = {
      body: limits.body > 0,
      points: limits.points > 0,
      back: limits.backHeadline > 0,
      values: limits.values !== undefined,
    };
    return { id, label: label[language], sides: pages, formats: sizes, shows };
  });
  const looks = Object.entries(kits).map(([id, kit]) => ({ id, label: kit.label[language] }));
  return { json: { designs: shown, kits: looks } };
}

/**
 * A design in its first size with the words of a piece as they stand, in the longest commune's name. What is not written yet is
 * filled with an example. `null` where even that cannot be drawn.
 */
async function drawTrial(ports: Ports, { user, body }: StudioRequest): Promise<StudioAnswer> {
  const { payload, siteUrl, drawDraft } = ports;
  const form = readDraftForm(body);
  const { content } = await draftContent({ payload, user, form });
  const id = String(body.design);
  const design = known[id];
  if (design === undefined)
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có mẫu này', en: 'there is no such design' } } });
  const longest = (await shownCommunes(payload, content)).findLast(({ why }) => why !== 'logo');
  const artwork = withExample(artworksOf(content)[Number(body.piece)], { id, design });
  const side = { formatId: design.formats[0] ?? '', page: 1, unit: longest?.code ?? '', locale: form.locale };
  const drawn = { content: withNames(content), number: draftNumber, artwork, siteUrl, output: 'jpeg' } as const;
  return { json: { picture: await smallPicture(drawDraft, sideRequest(payload, drawn, side)) } };
}

function withNames(content: Content): Content {
  const { title, issuer } = content;
  return { ...content, title: or(title, 'Bình dân học vụ số'), issuer: { ...issuer, name: issuer.name || 'Cơ quan ban hành' } };
}

/** The words of a piece where there are any, and as many others as the design needs. */
function withExample(piece: Artwork | undefined, { id, design: { limits } }: { id: string; design: Design }): Artwork {
  const points = piece?.points?.length ? piece.points.slice(0, limits.points) : list(limits.points);
  const back = piece?.back ?? { headline: { vi: 'Ba không để an toàn' }, points: list(limits.backPoints) };
  const values = piece?.values?.length ? piece.values : figures.slice(0, limits.values?.least ?? 0);
  return {
    key: piece?.key ?? 'mau',
    design: id,
    formats: [],
    headline: or(piece?.headline, 'Mỗi ngày học một kỹ năng số'),
    ...(limits.body > 0 ? { body: or(piece?.body, 'Học cùng tổ công nghệ số cộng đồng.') } : {}),
    ...(points.length > 0 ? { points } : {}),
    ...(limits.backHeadline > 0 ? { back } : {}),
    action: or(piece?.action, 'Quét mã để xem hướng dẫn'),
    guideId: piece?.guideId ?? '',
    ...(piece?.photo ? { photo: piece.photo } : {}),
    ...(values.length > 0 ? { values } : {}),
    ...(piece?.variant ? { variant: piece.variant } : {}),
  };
}

const or = (text: LocalisedText | undefined, example: string): LocalisedText =>
  text !== undefined && text.vi.trim() !== '' ? text : { ...text, vi: example };

const steps = ['Mở ứng dụng', 'Chọn dịch vụ', 'Làm theo hướng dẫn', 'Lưu kết quả'];
const list = (most: number): LocalisedText[] => steps.slice(0, most).map((vi) => ({ vi }));

const figures = [80, 90, 70, 60, 50].map((value, index) => {
  return { label: { vi: `Chỉ tiêu ví dụ ${index + 1}` }, value, unit: '%', source: 'Ví dụ' };
});
