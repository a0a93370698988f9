import type { ReactElement, ReactNode } from 'react';
import { kitOf } from '../../designs/parts/kit-of.ts';
import { Lines } from '../../designs/parts/lines.tsx';
import { fitText } from '../../typeset/fit.ts';
import { column, heightOfText, pagePx, Sheet, sheetMargin, Text, type TextProps } from '../sheets/sheet-parts.tsx';
import type { PrintTicket, TicketPiece, TicketPlace } from './print-ticket.ts';

const { black, grey, mainDeep, paper, tint } = kitOf().palette;

/** Pixels of a sheet that its head takes, the short one of a further sheet, and the foot of the last. */
const headPx = 210;
const shortHeadPx = 30;
const footPx = 95;
const roomPx = pagePx.height - 2 * sheetMargin.endPx;
/** So many places go on a sheet, in two columns. */
const placesASheet = 72;
const number = 34;
const words = column - number - 24;

/** One sheet or more: who orders, then piece by piece; where a file is for many places, a list of them. */
export function ticketSheets(ticket: PrintTicket): ReactElement[] {
  const { pieces } = ticket;
  const [place, ...others] = pieces[0]?.places ?? [];
  const isOnePlace = place !== undefined && others.length === 0;
  const chunks = inSheets(pieces);
  const lists = isOnePlace ? [] : pieces.flatMap((piece, index) => placeSheets(piece, index + 1));
  return [
    ...chunks.map((chunk, index) => (
      <Sheet key={chunk[0]?.file ?? 'empty'}>
        {index === 0 ? (
          <Head ticket={ticket} place={isOnePlace ? place : null} />
        ) : (
          <Text text="Phiếu đặt in (tiếp theo)" width={column} size={15} weight={700} colour={mainDeep.hex} />
        )}
        {chunk.map((piece) => (
          <Piece key={piece.file} piece={piece} count={pieces.indexOf(piece) + 1} />
        ))}
        {index === chunks.length - 1 ? <Foot /> : null}
      </Sheet>
    )),
    ...lists,
  ];
}

function Head({ ticket: { campaign, issuer }, place }: { ticket: PrintTicket; place: TicketPlace | null }): ReactElement {
  const where = place ? `Nơi nhận: ${[place.name, place.provinceName].filter(Boolean).join(', ')} (mã đơn vị ${place.code})` : '';
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: column }}>
      <Text text="Phiếu đặt in" width={column} size={30} weight={800} colour={mainDeep.hex} spoken="title" />
      <Text text={campaign} width={column} size={16} weight={600} top={2} />
      <Text text={`${issuer} phát hành`} width={column} size={12} colour={grey.hex} top={2} />
      {where === '' ? null : <Text text={where} width={column} size={14} weight={700} top={8} />}
      <Band>
        <Text text="Người đặt: ……………………………………      Điện thoại: …………………………      Ngày cần: …… / …… / …………" width={column - 32} />
      </Band>
    </div>
  );
}

function Band({ children }: { children: ReactNode }): ReactElement {
  const style = { display: 'flex', flexDirection: 'column', width: column, padding: 12, marginTop: 10 } as const;
  return <div style={{ ...style, backgroundColor: paper.hex }}>{children}</div>;
}

/** As many on a sheet as have room, each with room for the foot: the last sheet has it. */
function inSheets(pieces: TicketPiece[]): TicketPiece[][] {
  const sheets: TicketPiece[][] = [[]];
  let leftPx = roomPx - headPx - footPx;
  for (const piece of pieces) {
    const heightPx = ruleAbovePx + wordsOf(piece, 0).reduce((sum, text) => sum + heightOfText(text), 0);
    if (heightPx > leftPx && sheets.at(-1)?.length !== 0) {
      sheets.push([]);
      leftPx = roomPx - shortHeadPx - footPx;
    }
    sheets.at(-1)?.push(piece);
    leftPx -= heightPx;
  }
  return sheets;
}

const ruleAbovePx = 21;

function Piece({ piece, count }: { piece: TicketPiece; count: number }): ReactElement {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: column, flexShrink: 0, marginTop: 12 }}>
      <div style={{ display: 'flex', width: column, height: 1, backgroundColor: tint.hex, marginBottom: 8 }} />
      <div style={{ display: 'flex', flexShrink: 0 }}>
        <div style={{ display: 'flex', flexDirection: 'column', width: number }}>
          <Text text={`${count}.`} width={number} size={15} weight={800} colour={mainDeep.hex} spoken="label" />
        </div>
        <div style={{ display: 'flex', flexDirection: 'column', width: words }}>
          {wordsOf(piece, count).map((text) => (
            <Text key={text.text} {...text} />
          ))}
        </div>
      </div>
    </div>
  );
}

function wordsOf(piece: TicketPiece, item: number): TextProps[] {
  const { title, format, file, material, finishing } = piece;
  const line = { width: words, item } as const;
  return [
    { ...line, text: `${format}: ${title}`, size: 14, weight: 700 },
    { ...line, text: `Tệp: ${file}`, top: 2 },
    { ...line, text: sizeOf(piece), top: 1 },
    { ...line, text: `Chất liệu: ${material}. Hoàn thiện: ${finishing}.`, top: 1 },
    { ...line, text: `Số lượng: ${copiesOf(piece)}`, weight: 700, top: 2 },
  ];
}

/** "Thành phẩm 5.000 × 800 mm, bù xén 50 mm mỗi cạnh; tệp 1:10, in phóng 1000%; 1 mặt". */
function sizeOf({ widthMm, heightMm, bleedMm, scale, sides }: TicketPiece): string {
  const [width, height] = [widthMm, heightMm].map((side) => side.toLocaleString('vi-VN'));
  const enlarged = scale === 1 ? 'tệp đúng khổ, in 100%' : `tệp 1:${scale}, in phóng ${scale * 100}%`;
  return `Thành phẩm ${width} × ${height} mm, bù xén ${bleedMm} mm mỗi cạnh; ${enlarged}; ${sides} mặt.`;
}

function copiesOf({ places }: TicketPiece): string {
  const known = places.every(({ copies }) => copies !== null);
  const sum = places.reduce((all, { copies }) => all + (copies ?? 0), 0);
  const many = places.length > 1 ? ` cho ${places.length} nơi, theo danh sách kèm theo` : '';
  return known ? `${sum.toLocaleString('vi-VN')} bản${many}.` : `…………… bản${many}.`;
}

function Foot(): ReactElement {
  return (
    <Band>
      <Text
        text="Màu CMYK (PDF/X-4, FOGRA39), chữ đã chuyển thành nét, có dấu cắt. In đúng tỷ lệ ghi ở từng mục, không để phần mềm tự co giãn."
        width={column - 32}
      />
      <Text
        text="In thử một bản, quét thử mã QR bằng điện thoại rồi mới in hàng loạt."
        width={column - 32}
        weight={700}
        top={2}
      />
    </Band>
  );
}

function placeSheets(piece: TicketPiece, count: number): ReactElement[] {
  const half = (column - 24) / 2;
  return chunked(piece.places, placesASheet).map((places) => (
    <Sheet key={places[0]?.code ?? ''}>
      <Text
        text={`Mục ${count}. ${piece.format}: số lượng từng nơi`}
        width={column}
        size={16}
        weight={700}
        colour={mainDeep.hex}
        spoken="heading"
      />
      <Text text={`Tệp: ${piece.file}`} width={column} top={2} />
      <div style={{ display: 'flex', width: column, marginTop: 10 }}>
        {chunked(places, placesASheet / 2).map((own, at) => (
          <div
            key={own[0]?.code ?? ''}
            style={{ display: 'flex', flexDirection: 'column', width: half, marginLeft: at === 0 ? 0 : 24 }}
          >
            {own.map((place, index) => (
              <PlaceRow key={place.code} place={place} width={half} item={at * (placesASheet / 2) + index} />
            ))}
          </div>
        ))}
      </div>
    </Sheet>
  ));
}

const pagesWidth = 62;
const copiesWidth = 74;

/** One line, however long the name is: a sheet has room for so many. */
function PlaceRow({ place, width, item }: { place: TicketPlace; width: number; item: number }): ReactElement {
  const { name, code, pages, copies } = place;
  const line = { heightPx: 20, lineHeight: 1.36, maxPx: 12, minPx: 6, maxLines: 1, weight: 400 } as const;
  const cells = [
    ...(pages === null ? [] : [{ text: `trang ${pages}`, width: pagesWidth }]),
    { text: `${name} (${code})`, width: width - copiesWidth - (pages === null ? 0 : pagesWidth) - 8 },
    { text: copies === null ? '……… bản' : `${copies.toLocaleString('vi-VN')} bản`, width: copiesWidth },
  ];
  return (
    <div style={{ display: 'flex', width, height: rowHeight, alignItems: 'center' }}>
      {cells.map(({ text, width: own }) => (
        <div key={text} style={{ display: 'flex', width: own, marginRight: 4 }}>
          <Lines text={fitText({ ...line, text, widthPx: own - 4 }).fitted} colour={black.hex} item={item} />
        </div>
      ))}
    </div>
  );
}

const rowHeight = 25;

function chunked<Value>(values: Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
}
