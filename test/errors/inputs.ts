import { feishuInputs } from './inputs/feishu.ts';
import type { Inputs } from './inputs/input.ts';
import { kakaoInputs } from './inputs/kakao.ts';
import { kakaoSendInputs } from './inputs/kakao-send.ts';
import { wechatInputs } from './inputs/wechat.ts';

/** By endpoint, then by error. */
export const inputs: Readonly<Record<string, Inputs>> = {
  ...feishuInputs,
  ...wechatInputs,
  ...kakaoInputs,
  ...kakaoSendInputs,
};
