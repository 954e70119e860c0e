import type { Piece } from './pieces.ts';
import type { TargetName } from './targets.ts';

/** What each of the four endpoints says, in one word. */
export type Outcome = Readonly<Record<TargetName, string>>;

/** What is odd, the body of it, what is said of it, and the Content-Type where that is the odd thing. */
export type Row = readonly [odd: string, body: Piece, outcome: Outcome, contentType?: string | null];

export const taken: Outcome = { feishu: '0', wechat: '0', FT: 'ok', list: '0000' };
/** No form, or one without the file field: the same to all of them. */
export const unreadable: Outcome = { feishu: '234001', wechat: '41005', FT: 'CE400', list: 'CE400' };
/** A file field without a filename. */
export const nameless: Outcome = { ...taken, wechat: '41005', FT: 'CE400', list: 'CE400' };
/** Headers that only WeChat reads otherwise than anybody else. */
export const unlikeWeChat: Outcome = { ...taken, wechat: '41005' };
/** A filename that does not end like a picture's, which only WeChat looks at. */
export const untyped: Outcome = { ...taken, wechat: '40005' };
export const noPicture: Outcome = {
  feishu: '234011',
  wechat: '40137',
  FT: 'InvalidImageFormatException',
  list: '6000 2003',
};
export const empty: Outcome = { ...noPicture, feishu: '234010', wechat: '44001' };
/** More than any of them takes, whatever it is. */
export const tooLarge: Outcome = {
  feishu: '234006',
  wechat: '40009',
  FT: 'InvalidImageMaxLengthException',
  list: '6000 2001',
};
/** No picture, of a length that Feishu looks at and the others do not. */
export const largeRubbish: Outcome = { ...tooLarge, feishu: '234011' };
