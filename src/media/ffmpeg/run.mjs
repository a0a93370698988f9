import { writeSync } from 'node:fs';
import { AV_LOG_ERROR, AVFMT_NOFILE } from 'node-av/constants';
import { Dictionary, FormatContext, getFFmpegInfo, Log, OutputFormat } from 'node-av/lib';
import { optionsFor, readArguments } from './arguments.mjs';
import { failing } from './failing.mjs';
import { firstStream, openInput, readPacket, streamAt } from './inputs.mjs';
import { codeStream, copyStream, rescaled } from './outputs.mjs';

const stills = { png: 'png', jpg: 'mjpeg', jpeg: 'mjpeg' };

/** Runs a command line to its end. Throws with what ffmpeg would say last. */
export function run(words) {
  if (words.includes('-version')) {
    const { version, libraries } = getFFmpegInfo();
    const lines = Object.entries(libraries).map(([name, number]) => `lib${name} ${number}`);
    writeSync(1, [`ffmpeg version ${version} (node-av)`, ...lines, ''].join('\n'));
    return;
  }
  Log.setLevel(AV_LOG_ERROR);
  const { inputs: named, options, output } = readArguments(words);
  if (output === null) throw new Error('At least one output file must be specified');
  const inputs = named.map(openInput);
  const muxer = openMuxer({ output, options });
  const streams = chosenStreams({ inputs, options, format: muxer.format }).map((from) =>
    outputStream({ from, muxer, options, output }),
  );
  if (streams.length === 0) throw new Error('Output file does not contain any stream');
  muxer.begin();
  convert({ inputs, streams, isShortest: options.shortest === true });
  muxer.end();
}

/** Without `-map`, one of each kind that the container has. */
function chosenStreams({ inputs, options, format }) {
  const kinds = ['v', 'a'].filter((kind) => options[`${kind}n`] !== true);
  const codecs = { v: format.videoCodec, a: format.audioCodec };
  const found = options.map
    ? options.map.map((map) => streamAt(inputs, map))
    : kinds.filter((kind) => codecs[kind] !== 0).map((kind) => firstStream(inputs, kind));
  return found.filter((each) => each !== null && kinds.includes(each.kind));
}

function outputStream({ from, muxer, options, output }) {
  const { c } = optionsFor(from.kind, options);
  if (c === 'copy') return copyStream({ from, muxer });
  const still = stills[/\.(\w+)$/.exec(output)?.[1]?.toLowerCase() ?? ''];
  const own = still !== undefined && from.kind === 'v' && c === undefined ? { ...options, 'c:v': still } : options;
  const defaultCodec = from.kind === 'v' ? muxer.format.videoCodec : muxer.format.audioCodec;
  return codeStream({ from, muxer, options: own, defaultCodec });
}

/** Reads the input that is behind, packet by packet, until every stream has what it wants. */
function convert({ inputs, streams, isShortest }) {
  const isWanted = (input) => !input.isAtEnd && streams.some((each) => each.from.input === input && !each.isDone);
  for (;;) {
    const [input] = inputs.filter(isWanted).sort((one, other) => (one.seconds ?? 0) - (other.seconds ?? 0));
    if (input === undefined) break;
    const packet = readPacket(input);
    if (packet === null) {
      input.isAtEnd = true;
      if (isShortest) break;
      continue;
    }
    const stream = streams.find((each) => each.from.input === input && each.from.stream.index === packet.streamIndex);
    if (stream === undefined || stream.isDone) continue;
    const { num, den } = stream.from.stream.timeBase;
    if (packet.dts > -(2n ** 62n)) input.seconds = (Number(packet.dts) * num) / den;
    stream.take(packet);
  }
  for (const stream of streams) stream.finish();
}

/** What is written before every stream is known waits. */
function openMuxer({ output, options }) {
  const format = OutputFormat.guessFormat(options.f ?? null, output, null);
  if (format === null) throw new Error(`Unable to choose an output format for '${output}'`);
  const context = new FormatContext();
  failing(context.allocOutputContext2(format, options.f ?? null, output), `Error opening output ${output}`);
  const given = Object.fromEntries((options.metadata ?? []).map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  context.metadata = Dictionary.fromObject(given);
  const isFile = !format.hasFlags(AVFMT_NOFILE);
  return {
    format,
    hasFlag: (flag) => format.hasFlags(flag),
    addStream: (codec) => context.newStream(codec),
    begin: () => {
      if (isFile) {
        context.url = output;
        failing(context.openOutputSync(), `Error opening output ${output}`);
      }
      const own = { ...(options.movflags && { movflags: options.movflags }), ...(options.strict && { strict: options.strict }) };
      failing(context.writeHeaderSync(Dictionary.fromObject(own)), 'Could not write header');
    },
    write: ({ packet, stream, timeBase }) => {
      packet.streamIndex = stream.index;
      rescaled({ packet, from: timeBase, to: stream.timeBase });
      failing(context.interleavedWriteFrameSync(packet), `Error writing ${output}`);
    },
    end: () => {
      failing(context.writeTrailerSync(), `Error writing ${output}`);
      if (isFile) context.closeOutputSync();
    },
  };
}
