import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_FLAG_QSCALE,
  AV_NOPTS_VALUE,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVFMT_GLOBALHEADER,
} from 'node-av/constants';
import {
  avGetPixFmtName,
  avGetSampleFmtName,
  avRescaleQ,
  Codec,
  CodecContext,
  Dictionary,
  Filter,
  FilterGraph,
  FilterInOut,
  Frame,
  Packet,
} from 'node-av/lib';
import { optionsFor } from './arguments.mjs';
import { failing } from './failing.mjs';
import { beginOf, openDecoder, turned } from './inputs.mjs';

/** Options that are not an encoder's. */
const ours = [
  'c',
  'map',
  'metadata',
  'vf',
  'af',
  'f',
  'an',
  'vn',
  'shortest',
  't',
  'frames',
  'pix_fmt',
  'q',
  'tag',
  'vsync',
  'movflags',
  'ar',
];
/** What a quality of `-q` is worth in the units of encoders (FF_QP2LAMBDA). */
const qualityUnit = 118;

const newFrame = () => {
  const frame = new Frame();
  frame.alloc();
  return frame;
};

const isOver = (code) => code === AVERROR_EAGAIN || code === AVERROR_EOF;

/** A stream that goes over as it is. */
export function copyStream({ from, muxer }) {
  const stream = muxer.addStream(null);
  failing(from.stream.codecpar.copy(stream.codecpar), 'Error copying the parameters of a stream');
  stream.codecpar.codecTag = 0;
  stream.timeBase = from.stream.timeBase;
  const begin = beginOf(from.input, from.stream);
  const shifted = (time) => (time === AV_NOPTS_VALUE ? time : time - begin);
  return {
    from,
    isDone: false,
    take: (packet) => {
      const copy = packet.clone();
      copy.pts = shifted(copy.pts);
      copy.dts = shifted(copy.dts);
      muxer.write({ packet: copy, stream, timeBase: from.stream.timeBase });
    },
    finish: () => {},
  };
}

/** A stream that is decoded, filtered and encoded. `defaultCodec`: what the container usually has. */
export function codeStream({ from, muxer, options, defaultCodec }) {
  const own = optionsFor(from.kind, options);
  const codec = encoderOf(own.c, defaultCodec);
  const decoder = openDecoder(from);
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  const limit = { seconds: Number(own.t ?? Number.POSITIVE_INFINITY), frames: Number(own.frames ?? Number.POSITIVE_INFINITY) };
  const graph = (from.kind === 'v' ? pictureGraph : soundGraph)({ from, decoder, encoder, codec, own });
  graph.setUp(encoder);
  openEncoder({ encoder, codec, own, isGlobal: muxer.hasFlag(AVFMT_GLOBALHEADER) });
  // Encoders that take sound in pieces of one length say so once they are open.
  if (from.kind === 'a' && encoder.frameSize > 0) graph.cut(encoder.frameSize);
  const stream = muxer.addStream(codec);
  failing(stream.codecpar.fromContext(encoder), 'Error writing the parameters of a stream');
  if (own.tag !== undefined) stream.codecpar.codecTag = own.tag;
  stream.timeBase = encoder.timeBase;

  const [frame, filtered] = [newFrame(), newFrame()];
  const begin = beginOf(from.input, from.stream);
  const coded = { from, isDone: false };
  let frames = 0;
  // Else the last picture of a film has no length.
  const frameTime = () => {
    const { num, den } = encoder.framerate;
    return from.kind === 'v' && num > 0 ? avRescaleQ(1n, { num: den, den: num }, encoder.timeBase) : 0n;
  };
  const encode = (each) => {
    failing(encoder.sendFrameSync(each), 'Error encoding');
    for (;;) {
      const packet = new Packet();
      packet.alloc();
      const code = encoder.receivePacketSync(packet);
      if (isOver(code)) return;
      failing(code, 'Error encoding');
      if (packet.duration === 0n) packet.duration = frameTime();
      muxer.write({ packet, stream, timeBase: encoder.timeBase });
    }
  };
  const drain = () => {
    for (;;) {
      const code = graph.sink().buffersinkGetFrameSync(filtered);
      if (isOver(code)) return;
      failing(code, 'Error filtering');
      const at = (Number(filtered.pts) * encoder.timeBase.num) / encoder.timeBase.den;
      if (frames >= limit.frames || at >= limit.seconds) coded.isDone = true;
      else {
        frames++;
        filtered.pictType = 0;
        encode(filtered);
      }
      filtered.unref();
      if (frames >= limit.frames) coded.isDone = true;
    }
  };
  const decode = (packet) => {
    const sent = decoder.sendPacketSync(packet);
    // A packet that is damaged is left out, as players do.
    if (sent < 0 && packet !== null) return;
    for (;;) {
      const code = decoder.receiveFrameSync(frame);
      if (isOver(code)) return;
      failing(code, 'Error decoding');
      frame.pts = (frame.bestEffortTimestamp === AV_NOPTS_VALUE ? frame.pts : frame.bestEffortTimestamp) - begin;
      if (frame.pts >= 0n || from.kind === 'a') {
        failing(graph.source().buffersrcAddFrameSync(frame), 'Error filtering');
        drain();
      }
      frame.unref();
      if (coded.isDone) return;
    }
  };
  return Object.assign(coded, {
    take: decode,
    finish: () => {
      if (!coded.isDone) {
        decode(null);
        if (!coded.isDone) {
          failing(graph.source().buffersrcAddFrameSync(null), 'Error filtering');
          drain();
        }
      }
      encode(null);
    },
  });
}

function encoderOf(name, defaultCodec) {
  const codec = name === undefined ? Codec.findEncoder(defaultCodec) : Codec.findEncoderByName(name);
  if (codec === null) throw new Error(`Unknown encoder '${name ?? defaultCodec}'`);
  return codec;
}

function openEncoder({ encoder, codec, own, isGlobal }) {
  if (isGlobal) encoder.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  if (own.q !== undefined) {
    encoder.flags |= AV_CODEC_FLAG_QSCALE;
    encoder.globalQuality = Math.round(Number(own.q) * qualityUnit);
  }
  // Threads of VP8 wait for each other by turning round and round: on a busy machine one is ten times as fast as two.
  const rest = Object.fromEntries(Object.entries(own).filter(([name]) => !ours.includes(name)));
  failing(
    encoder.open2Sync(codec, Dictionary.fromObject({ threads: codec.name === 'libvpx' ? '1' : '2', ...rest })),
    `Error opening encoder ${codec.name}`,
  );
}

/** Objects of the libraries that own each other: collected one by one they would be freed twice. */
const kept = [];

/** A chain of filters between a source and a sink. */
function chain({ source, args, sink, filters }) {
  const graph = new FilterGraph();
  graph.alloc();
  graph.nbThreads = 2;
  const first = graph.createFilter(Filter.getByName(source), 'in', args);
  const last = graph.createFilter(Filter.getByName(sink), 'out');
  if (first === null || last === null) throw new Error(`Error setting up a filter: ${args}`);
  const outputs = FilterInOut.createList([{ name: 'in', filterCtx: first, padIdx: 0 }]);
  const inputs = FilterInOut.createList([{ name: 'out', filterCtx: last, padIdx: 0 }]);
  kept.push(graph, first, last, outputs, inputs);
  const text = filters.filter((each) => each !== '').join(',');
  failing(graph.parsePtr(text, inputs, outputs), `Error in the filters ${text}`);
  failing(graph.configSync(), `Error in the filters ${text}`);
  return { graph, first, last };
}

const ratio = ({ num, den }) => `${num}/${den}`;

function pictureGraph({ from: { stream }, decoder, codec, own }) {
  const { codecpar } = stream;
  const { num, den } = stream.sampleAspectRatio.num > 0 ? stream.sampleAspectRatio : codecpar.sampleAspectRatio;
  const rate = stream.avgFrameRate.num > 0 ? stream.avgFrameRate : stream.rFrameRate;
  const args = [
    `video_size=${decoder.width}x${decoder.height}`,
    `pix_fmt=${decoder.pixelFormat}`,
    `time_base=${ratio(stream.timeBase)}`,
    `pixel_aspect=${num}/${Math.max(1, den)}`,
    ...(rate.num > 0 ? [`frame_rate=${ratio(rate)}`] : []),
    `colorspace=${codecpar.colorSpace}`,
    `range=${codecpar.colorRange}`,
  ].join(':');
  const known = (codec.pixelFormats ?? []).map((format) => avGetPixFmtName(format));
  // JPEG has the full range of colours.
  const whole = known.filter((format) => codec.name !== 'mjpeg' || format.startsWith('yuvj'));
  const formats = own.pix_fmt ?? whole.join('|');
  const filters = [...turned(stream), own.vf ?? 'null', formats === '' ? '' : `format=pix_fmts=${formats}`];
  const { first, last } = chain({ source: 'buffer', args, sink: 'buffersink', filters });
  return {
    source: () => first,
    sink: () => last,
    setUp: (encoder) => {
      encoder.width = last.buffersinkGetWidth();
      encoder.height = last.buffersinkGetHeight();
      encoder.pixelFormat = last.buffersinkGetFormat();
      encoder.sampleAspectRatio = last.buffersinkGetSampleAspectRatio();
      encoder.colorRange = last.buffersinkGetColorRange();
      encoder.colorSpace = last.buffersinkGetColorspace();
      encoder.timeBase = last.buffersinkGetTimeBase();
      const fps = last.buffersinkGetFrameRate();
      if (fps.num > 0) encoder.framerate = fps;
    },
  };
}

function soundGraph({ from: { stream }, decoder, codec, own }) {
  const rates = codec.supportedSamplerates ?? [];
  const wanted = Number(own.ar ?? decoder.sampleRate);
  const rate = rates.length === 0 || rates.includes(wanted) ? wanted : Math.max(...rates);
  const formats = (codec.sampleFormats ?? [decoder.sampleFormat]).map((format) => avGetSampleFmtName(format)).join('|');
  const layout = decoder.channels === 1 ? 'mono' : 'stereo';
  const args = [
    `time_base=${ratio(stream.timeBase)}`,
    `sample_rate=${decoder.sampleRate}`,
    `sample_fmt=${avGetSampleFmtName(decoder.sampleFormat)}`,
    decoder.channels <= 2 ? `channel_layout=${layout}` : `channels=${decoder.channels}`,
  ].join(':');
  const shape = `aformat=sample_fmts=${formats}:sample_rates=${rate}:channel_layouts=${layout}`;
  const build = (more) =>
    chain({
      source: 'abuffer',
      args,
      sink: 'abuffersink',
      filters: [own.af ?? 'anull', shape, 'aresample=async=1', shape, more],
    });
  let built = build('');
  return {
    source: () => built.first,
    sink: () => built.last,
    setUp: (encoder) => {
      encoder.sampleRate = built.last.buffersinkGetSampleRate();
      encoder.sampleFormat = built.last.buffersinkGetFormat();
      encoder.channelLayout = built.last.buffersinkGetChannelLayout();
      encoder.timeBase = { num: 1, den: encoder.sampleRate };
    },
    cut: (samples) => {
      built = build(`asetnsamples=n=${samples}:p=0`);
    },
  };
}

/** Times of packets in another unit, as containers count them. */
export function rescaled({ packet, from, to }) {
  const scale = (time) => (time === AV_NOPTS_VALUE ? time : avRescaleQ(time, from, to));
  packet.pts = scale(packet.pts);
  packet.dts = scale(packet.dts);
  packet.duration = avRescaleQ(packet.duration, from, to);
}
