import sharp from 'sharp';

/** What an attacker would try: a script, a file of the server, a request to the inside, entities that swell. */
export const hostileSvg =
  Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY file SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"
onload="alert(1)"><script>alert(1)</script><image href="http://169.254.169.254/" width="9" height="9"/><text>&b;&file;</text></svg>`);

/** Only the head of a PNG: what a bomb looks like before it is decoded. */
export async function pictureBomb(width: number, height: number): Promise<Buffer> {
  const png = await dot('#DA251D', 1).toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

/** A WebP that moves. */
export async function twoFrames(): Promise<Buffer> {
  const frames = await Promise.all(['#DA251D', '#FFD21F'].map((background) => dot(background, 8).toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

function dot(background: string, side: number) {
  return sharp({ create: { width: side, height: side, channels: 3, background } }).png();
}
