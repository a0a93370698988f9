import type { LocalisedText } from '../domain/locale.ts';
import type { FittedText } from '../typeset/fit.ts';
import { languageOf, localise, type TextField } from '../typeset/text-field.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { ImprintLines } from './parts/imprint.tsx';
import { column, fitFootLine, fitImprint, footLineHeight, leastUnits, margin } from './parts/leaflet-grid.ts';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';

/**
 * Questions and answers in Vietnamese and English, row by row, so that two people who share no language read the same line.
 *
 * Question n is `points[n]`, its answer `back.points[n]`; three to a side. Where the headline has no English, the Vietnamese
 * takes the whole width.
 */
export default defineDesign({
  label: { vi: 'Tờ rơi hỏi đáp song ngữ', en: 'Bilingual Q&A leaflet' },
  formats: ['leaflet-a5', 'leaflet-a4-large'],
  pages: 2,
  limits: {
    headline: 40,
    action: 50,
    points: 6,
    pointLength: 46,
    backHeadline: 40,
    backPoints: 6,
    backPointLength: 84,
  },
  draw: (input) => {
    const { frame, brand } = input;
    const { palette } = brand;
    const u = frame.widthPx / 1080;
    const { bleedPx, widthPx } = frame;
    const isBilingual = input.artwork.headline.en !== undefined;
    const title = fitTitle(input, u, isBilingual);
    const card = { sizePx: Math.round(222 * u), textPx: 21 * u };
    const partnersLine = fitFootLine(input, u);
    const footEnd = frame.heightPx - margin * u * 0.8;
    const footTop = footEnd - codeCardHeight(card) - footLineHeight(partnersLine, u);
    const top = stripe * u + 44 * u;
    const titleHeight = title.vi.heightPx + (title.en?.heightPx ?? 0);
    const rowsTop = top + titleHeight + 24 * u;
    const band = { left: -bleedPx, top: -bleedPx, width: widthPx + 2 * bleedPx, height: stripe * u + bleedPx };
    return (
      <Page frame={frame} ground={palette.paper.hex}>
        <Box {...band} ground={palette.calm.hex} />
        <Box left={margin * u} top={stripe * u} width={176 * u} height={12 * u} ground={palette.accent.hex} />
        <Box left={margin * u} top={top} width={column * u} height={titleHeight}>
          <Lines text={title.vi} colour={palette.mainDeep.hex} />
          {title.en ? <Lines text={title.en} colour={palette.calm.hex} /> : null}
        </Box>
        <Rows input={input} u={u} top={rowsTop} height={footTop - 36 * u - rowsTop} isBilingual={isBilingual} />
        <Call input={input} u={u} top={footTop} widthPx={column * u - card.sizePx - 44 * u} heightPx={codeCardHeight(card)} />
        <CodeCard input={input} {...card} left={(margin + column) * u - card.sizePx} top={footTop} />
        {partnersLine ? (
          <Box left={margin * u} top={footEnd - partnersLine.heightPx} width={column * u} height={partnersLine.heightPx}>
            <Lines text={partnersLine} colour={palette.grey.hex} />
          </Box>
        ) : null}
      </Page>
    );
  },
});

const stripe = 30;
const gap = 36;
const perSide = 3;

type PartProps = { input: DesignInput; u: number };

function fitTitle({ artwork, page, typeset }: DesignInput, u: number, isBilingual: boolean) {
  const text = page === 1 ? artwork.headline : (artwork.back?.headline ?? artwork.headline);
  const field: TextField = page === 1 ? 'headline' : 'back.headline';
  const box = { widthPx: column * u, lineHeight: 1.24 } as const;
  const vi = {
    ...box,
    text: localise(text, 'vi'),
    heightPx: 118 * u,
    weight: 800,
    maxPx: 64 * u,
    minPx: 40 * u,
    trackingEm: -0.015,
  } as const;
  const en = { ...box, text: localise(text, 'en'), heightPx: 84 * u, weight: 500, maxPx: 42 * u, minPx: 30 * u } as const;
  return { vi: typeset(field, vi, 'vi'), en: isBilingual ? typeset(field, en, languageOf(text, 'en')) : null };
}

type Pair = { question: FittedText; answer: FittedText };

function Rows({ input, u, top, height, isBilingual }: PartProps & { top: number; height: number; isBilingual: boolean }) {
  const { artwork, page, brand } = input;
  const { palette } = brand;
  const first = (page - 1) * perSide;
  const questions = (artwork.points ?? []).slice(first, first + perSide);
  const row = height / perSide;
  const width = isBilingual ? ((column - gap) / 2) * u : column * u;
  return (
    <Box left={margin * u} top={top} width={column * u} height={height}>
      {questions.map((question, index) => {
        const answer = artwork.back?.points[first + index];
        const vi = fitPair(input, u, { question, answer, number: first + index, width, height: row, locale: 'vi' });
        const en = isBilingual
          ? fitPair(input, u, { question, answer, number: first + index, width, height: row, locale: 'en' })
          : null;
        return (
          <div key={question.vi} style={{ display: 'flex', flexDirection: 'column', flexShrink: 0, height: row }}>
            <div
              style={{
                display: 'flex',
                width: column * u,
                height: 2 * u,
                marginBottom: 14 * u,
                backgroundColor: palette.tint.hex,
              }}
            />
            <div style={{ display: 'flex', flexShrink: 0 }}>
              <PairLines pair={vi} u={u} width={width} question={palette.mainDeep.hex} answer={palette.black.hex} />
              {en ? (
                <div style={{ display: 'flex', marginLeft: gap * u }}>
                  <PairLines pair={en} u={u} width={width} question={palette.calm.hex} answer={palette.grey.hex} />
                </div>
              ) : null}
            </div>
          </div>
        );
      })}
    </Box>
  );
}

type PairRequest = {
  question: LocalisedText;
  answer: LocalisedText | undefined;
  number: number;
  width: number;
  height: number;
  locale: 'vi' | 'en';
};

function fitPair({ typeset }: DesignInput, u: number, { question, answer, number, width, height, locale }: PairRequest): Pair {
  const ask = { text: localise(question, locale), widthPx: width, heightPx: 86 * u, weight: 700, lineHeight: 1.26 } as const;
  const askedBox = { ...ask, maxPx: (width > 600 * u ? 46 : 34) * u, minPx: leastUnits * u };
  const asked = typeset(`points.${number}`, askedBox, languageOf(question, locale));
  const reply = {
    text: answer ? localise(answer, locale) : '',
    widthPx: width,
    weight: 500,
    lineHeight: 1.32,
    isRunning: true,
  } as const;
  const heightPx = height - asked.heightPx - 26 * u;
  return {
    question: asked,
    answer: typeset(
      `back.points.${number}`,
      { ...reply, heightPx, maxPx: (width > 600 * u ? 42 : 33) * u, minPx: leastUnits * u },
      languageOf(answer ?? question, locale),
    ),
  };
}

type PairLinesProps = { pair: Pair; u: number; width: number; question: string; answer: string };

function PairLines({ pair, u, width, question, answer }: PairLinesProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0, width }}>
      <Lines text={pair.question} colour={question} spoken="question" />
      <Lines text={pair.answer} colour={answer} marginTop={6 * u} spoken="answer" />
    </div>
  );
}

function Call({ input, u, top, widthPx, heightPx }: PartProps & { top: number; widthPx: number; heightPx: number }) {
  const { brand, typeset, say, artwork } = input;
  const call = { text: say(artwork.action), widthPx, heightPx: 100 * u, weight: 700, lineHeight: 1.26 } as const;
  return (
    <Box left={margin * u} top={top} width={widthPx} height={heightPx} justify="space-between">
      <Lines text={typeset('action', { ...call, maxPx: 38 * u, minPx: leastUnits * u })} colour={brand.palette.mainDeep.hex} />
      <ImprintLines input={input} text={fitImprint(input, u, widthPx)} gapPx={4 * u} />
    </Box>
  );
}
