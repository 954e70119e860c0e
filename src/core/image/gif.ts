import type { Kind } from './kind.ts';

/**
 * The logical screen, which is what a player shows and libraries report; frames may be smaller. What reaches past it is
 * not shown, or makes the picture larger, as browsers and Pillow have it for some frames: that they are not counted is
 * an assumption. A screen of 0x0 is no size.
 */
export const gif: Kind = {
  format: 'gif',
  matches: (head) => head.startsWith('GIF87a') || head.startsWith('GIF89a'),
  size(reader) {
    const header = reader.read(0, 13);
    return header && { width: header.readUInt16LE(6), height: header.readUInt16LE(8) };
  },
};
