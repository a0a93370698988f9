import type { ReactElement } from 'react';
import { kitOf } from '../../designs/parts/kit-of.ts';
import { Bullets, column, Section, Sheet, Text } from '../sheets/sheet-parts.tsx';
import { BannerFigure, PosterFigure } from './hang-figures.tsx';
import { adviceDays, forbidden, type HangRule, lastChecks, qrDistances } from './hang-words.ts';

const left = 330;
const gap = 20;
const right = column - left - gap;

const { grey, mainDeep, paper, white } = kitOf().palette;

export type HangGuide = {
  campaignTitle: string;
  issuerName: string;
  rules: HangRule[];
  /** "ngày 31/12/2026"; `null` where the campaign names no end. */
  lastDay: string | null;
  hasPosters: boolean;
  hasBanners: boolean;
};

function Head({ campaignTitle, issuerName }: HangGuide): ReactElement {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: column }}>
      <Text text="Hướng dẫn treo ấn phẩm" width={column} size={30} weight={800} colour={mainDeep.hex} spoken="title" />
      <Text text={campaignTitle} width={column} size={16} weight={600} top={2} />
      <Text text={`${issuerName} phát hành`} width={column} size={12} colour={grey.hex} top={2} />
    </div>
  );
}

/** What is filled in by hand and pinned to the noticeboard. */
function TakeDown({ lastDay }: HangGuide): ReactElement {
  const width = column - 32;
  const last = lastDay ? `Chậm nhất ${lastDay}, khi hết đợt.` : 'Khi ấn phẩm cũ, rách hoặc có thông báo thu hồi.';
  const advice = `Băng rôn nên treo không quá ${adviceDays} ngày mỗi đợt, như Luật Quảng cáo quy định với băng rôn quảng cáo; cần treo lâu hơn, hỏi ủy ban nhân dân xã, phường. Hãy ghi lịch nhắc tháo vào điện thoại ngay khi treo.`;
  return (
    <div
      style={{ display: 'flex', flexDirection: 'column', width: column, backgroundColor: paper.hex, padding: 16, marginTop: 14 }}
    >
      <Text text={`Tháo gỡ: ${last}`} width={width} size={16} weight={700} />
      <Text text={advice} width={width} top={3} />
      <Text
        text="Ngày treo: …… / …… / …………      Ngày tháo: …… / …… / …………      Người phụ trách: ……………………………………"
        width={width}
        top={12}
      />
    </div>
  );
}

function Rules({ rules }: HangGuide): ReactElement {
  return (
    <Section title="Treo ở đâu, cao bao nhiêu" width={left}>
      {rules.map(({ name, where }, index) => (
        <div key={name} style={{ display: 'flex', flexDirection: 'column', marginTop: 6 }}>
          <Text text={name} width={left} weight={700} item={index} />
          <Text text={where} width={left} item={index} />
        </div>
      ))}
    </Section>
  );
}

function Figures({ hasPosters, hasBanners }: HangGuide): ReactElement | null {
  if (!hasPosters && !hasBanners) return null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: right, marginTop: 18 }}>
      {hasPosters ? <PosterFigure /> : null}
      {hasPosters ? <Text text="Tâm áp phích cao 1,5 – 1,6 m, ngang tầm mắt người lớn." width={right} size={12} top={6} /> : null}
      {hasBanners ? <BannerFigure /> : null}
      {hasBanners ? (
        <Text text="Nhìn từ trên xuống. Trái: dọc lề đường, đúng. Phải: ngang qua đường, sai." width={right} size={12} />
      ) : null}
    </div>
  );
}

function QrTable(): ReactElement {
  const row = { display: 'flex', width: right, height: 22, alignItems: 'center' } as const;
  return (
    <Section title="Mã QR quét được từ bao xa" width={right}>
      <Text text="Lấy cạnh mã đã in nhân với 10." width={right} />
      <div style={{ display: 'flex', flexDirection: 'column', marginTop: 5 }}>
        {qrDistances.map(([side, distance], index) => (
          <div key={side} style={{ ...row, backgroundColor: index % 2 === 0 ? paper.hex : white.hex, paddingLeft: 8 }}>
            <div style={{ display: 'flex', width: 150 }}>
              <Text text={`Cạnh mã ${side}`} width={150} item={index} />
            </div>
            <Text text={`đứng cách tối đa ${distance}`} width={170} weight={600} item={index} />
          </div>
        ))}
      </div>
    </Section>
  );
}

/** One page for whoever climbs the ladder: the date to take down first, then where, then where not. */
export function hangPage(guide: HangGuide): ReactElement {
  return (
    <Sheet>
      {Head(guide)}
      {TakeDown(guide)}
      <div style={{ display: 'flex', width: column }}>
        <div style={{ display: 'flex', flexDirection: 'column', width: left, marginRight: gap }}>
          {Rules(guide)}
          <Section title="Không treo ở đâu" width={left}>
            <Bullets lines={forbidden} width={left} />
          </Section>
        </div>
        <div style={{ display: 'flex', flexDirection: 'column', width: right }}>
          {Figures(guide)}
          {QrTable()}
        </div>
      </div>
      <Section title="Trước khi rời chỗ treo" width={column}>
        <Bullets lines={lastChecks} width={column} />
      </Section>
    </Sheet>
  );
}
