import {
  AV_NOPTS_VALUE,
  AV_PKT_DATA_DISPLAYMATRIX,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import { avRescaleQ, Codec, CodecContext, Dictionary, FormatContext, InputFormat, Packet } from 'node-av/lib';
import { failing } from './failing.mjs';

const microseconds = { num: 1, den: 1_000_000 };
const named = new Set(['f', 'ss', 're', 'y', 'hide_banner', 'nostdin', 'loglevel']);

/** Opens an input, with the reader that is named. Pictures and sound begin at 0, or at `-ss`. */
export function openInput({ url, options }) {
  const format = options.f === undefined ? null : InputFormat.findInputFormat(options.f);
  if (options.f !== undefined && format === null) throw new Error(`Unknown input format: ${options.f}`);
  const given = Object.fromEntries(Object.entries(options).filter(([name]) => !named.has(name)));
  const context = new FormatContext();
  failing(context.openInputSync(url, format, Dictionary.fromObject(given)), `Error opening input file ${url}`);
  failing(context.findStreamInfoSync(), `Error reading ${url}`);
  const start = context.startTime === AV_NOPTS_VALUE ? 0n : context.startTime;
  const seek = BigInt(Math.round(Number(options.ss ?? 0) * 1e6));
  if (seek > 0n) failing(context.seekFrameSync(-1, start + seek, AVSEEK_FLAG_BACKWARD), `Error seeking in ${url}`);
  return { url, context, beginUs: start + seek, packet: newPacket(), isAtEnd: false };
}

function newPacket() {
  const packet = new Packet();
  packet.alloc();
  return packet;
}

/** The next packet of an input; `null` at its end. It is overwritten by the next one. */
export function readPacket(input) {
  input.packet.unref();
  const code = input.context.readFrameSync(input.packet);
  if (code === AVERROR_EOF) return null;
  failing(code, `Error reading ${input.url}`);
  return input.packet;
}

/** Where an input begins, in the time base of one of its streams. */
export const beginOf = (input, stream) => avRescaleQ(input.beginUs, microseconds, stream.timeBase);

const kindOf = ({ codecpar: { codecType } }) =>
  codecType === AVMEDIA_TYPE_VIDEO ? 'v' : codecType === AVMEDIA_TYPE_AUDIO ? 'a' : null;

/** "0:a:0?": stream 0 of the sound of input 0, if there is one. */
export function streamAt(inputs, map) {
  const [, input, kind, number] = /^(\d+):([va]):(\d+)\??$/.exec(map) ?? [];
  const streams = inputs[Number(input)]?.context.streams.filter((each) => kindOf(each) === kind) ?? [];
  const stream = streams[Number(number)];
  if (stream) return { input: inputs[Number(input)], stream, kind };
  if (map.endsWith('?')) return null;
  throw new Error(`Stream map ${map} matches no streams.`);
}

/** The first stream of a kind in any input. */
export function firstStream(inputs, kind) {
  for (const input of inputs) {
    const stream = input.context.streams.find((each) => kindOf(each) === kind);
    if (stream) return { input, stream, kind };
  }
  return null;
}

export function openDecoder({ input, stream }) {
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  if (codec === null) throw new Error(`No decoder for a stream of ${input.url}.`);
  const decoder = new CodecContext();
  decoder.allocContext3(codec);
  failing(decoder.parametersToContext(stream.codecpar), 'Error reading the parameters of a stream');
  decoder.pktTimebase = stream.timeBase;
  failing(decoder.open2Sync(codec, Dictionary.fromObject({ threads: '2' })), 'Error opening a decoder');
  return decoder;
}

/** Filters that turn a picture as its camera was held; none for most. The matrix is nine numbers of 16.16 (ISO 14496-12). */
export function turned({ codecpar }) {
  const matrix = codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
  if (!matrix) return [];
  const at = (index) => matrix.readInt32LE(index * 4);
  const scale = [Math.hypot(at(0), at(3)), Math.hypot(at(1), at(4))];
  const degrees = (Math.round((Math.atan2(at(1) / scale[1], at(0) / scale[0]) * 180) / Math.PI) + 360) % 360;
  if (degrees === 90) return [`transpose=${at(3) > 0 ? 'cclock_flip' : 'clock'}`];
  if (degrees === 270) return [`transpose=${at(3) < 0 ? 'clock_flip' : 'cclock'}`];
  if (degrees === 180) return [...(at(0) < 0 ? ['hflip'] : []), ...(at(4) < 0 ? ['vflip'] : [])];
  return at(4) < 0 ? ['vflip'] : [];
}
