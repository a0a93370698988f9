/** Reads bits from the left, and the codes of variable length that H.264 writes numbers in (ITU-T H.264 §9.1). */
class BitReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  bit(): number {
    const byte = this.bytes[this.at >> 3];
    if (byte === undefined) throw new RangeError('The parameter set ends too early.');
    return (byte >> (7 - (this.at++ & 7))) & 1;
  }

  bits(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index++) value = value * 2 + this.bit();
    return value;
  }

  /** "ue(v)". */
  number(): number {
    let zeros = 0;
    while (this.bit() === 0) if (++zeros > 31) throw new RangeError('A number is too long.');
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  /** "se(v)". */
  signed(): number {
    const code = this.number();
    return code % 2 === 0 ? -code / 2 : (code + 1) / 2;
  }
}

/** Profiles whose parameter sets say how many colours and bits there are (§7.3.2.1.1). */
const withChroma = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135];

/**
 * Whether H.264 pictures may be made of two half pictures, as television and old cameras write them: on a screen that shows whole
 * pictures they have combs at every edge that moves. `description`: the "avcC" of an MP4. What cannot be read counts as whole.
 */
export function isInterlacedAvc(description: Uint8Array | null): boolean {
  try {
    const length = description === null ? 0 : ((description[6] ?? 0) << 8) | (description[7] ?? 0);
    return description !== null && length > 0 && !hasFramesOnly(withoutEscapes(description.subarray(8, 8 + length)));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A third byte of 3 behind two zeros is no data: it keeps the start of the next unit from appearing by chance. */
function withoutEscapes(unit: Uint8Array): Uint8Array {
  return unit.filter((byte, at) => !(byte === 3 && at >= 2 && unit[at - 1] === 0 && unit[at - 2] === 0));
}

/** `frame_mbs_only_flag` of a sequence parameter set. */
function hasFramesOnly(set: Uint8Array): boolean {
  const profile = set[1] ?? 0;
  const reader = new BitReader(set.subarray(4));
  reader.number();
  if (withChroma.includes(profile)) skipChroma(reader);
  reader.number();
  const orderType = reader.number();
  if (orderType === 0) reader.number();
  if (orderType === 1) skipOrder(reader);
  reader.number();
  reader.bit();
  reader.number();
  reader.number();
  return reader.bit() === 1;
}

function skipChroma(reader: BitReader): void {
  const format = reader.number();
  if (format === 3) reader.bit();
  reader.number();
  reader.number();
  reader.bit();
  if (reader.bit() === 0) return;
  for (let list = 0; list < (format === 3 ? 12 : 8); list++) if (reader.bit() === 1) skipScaling(reader, list < 6 ? 16 : 64);
}

function skipScaling(reader: BitReader, size: number): void {
  let [last, next] = [8, 8];
  for (let index = 0; index < size; index++) {
    if (next !== 0) next = (last + reader.signed() + 256) % 256;
    if (next !== 0) last = next;
  }
}

function skipOrder(reader: BitReader): void {
  reader.bit();
  reader.signed();
  reader.signed();
  const cycle = reader.number();
  for (let index = 0; index < cycle; index++) reader.signed();
}
