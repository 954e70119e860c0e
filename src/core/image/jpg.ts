import type { Kind } from './kind.ts';

const MARK = Buffer.of(0xff);
const STUFFING = 0x00;
const TEM = 0x01;
const FILL = 0xff;

/**
 * Walks from segment to segment, because metadata of any size and with any content may stand before the frame. Stray
 * bytes between two segments are passed over, as decoders do, up to whatever looks like the next marker: rubbish
 * that looks like one is one to them too. Nothing may stray between SOI and the first marker: by these three bytes a
 * JPEG is known.
 */
export const jpg: Kind = {
  format: 'jpg',
  matches: (head) => head.startsWith('\xff\xd8\xff'),
  size(reader) {
    for (let at: number | undefined = 2; at !== undefined; ) {
      const head: Buffer | undefined = reader.read(at, 4);
      if (head === undefined) return undefined;
      const marker = head.readUInt8(1);
      const length = head.readUInt16BE(2);
      if (head.readUInt8(0) !== 0xff) at = reader.indexOf(MARK, at);
      else if (marker === FILL) at += 1;
      else if (marker === STUFFING || marker === TEM || isRestart(marker)) at += 2;
      else if (isFrame(marker)) return frameSize(reader.read(at + 2, length));
      // A length has two bytes itself. Over one that is shorter decoders differ, and so they do over what follows.
      else if (!canPrecedeFrame(marker) || length < 2) return undefined;
      else at += 2 + length;
    }
    return undefined;
  },
};

/** A height of 0 would be told by a DNL segment behind the picture. Decoders refuse it, and so does the caller. */
function frameSize(frame: Buffer | undefined) {
  if (frame === undefined || frame.length < 8) return undefined;
  const components = frame.readUInt8(7);
  if (components === 0 || frame.length !== 8 + 3 * components) return undefined;
  return { width: frame.readUInt16BE(5), height: frame.readUInt16BE(3) };
}

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** SOF0 to SOF15, among which DHT, JPG and DAC have their codes. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Not SOI, EOI and SOS, and none of the codes below 0xc0, which no encoder writes: there they mean rubbish. */
const canPrecedeFrame = (marker: number) => marker >= 0xc0 && !(marker >= 0xd8 && marker <= 0xda);
