/** What the wrong servers say where they say what a provider would. */
import type { CannedResponse } from './test-server.ts';

export const logId = '202503191325334F8F611D126FE95843E1';
export const feishu = { 'Content-Type': 'application/json', 'X-Tt-Logid': logId };
export const wechat = { 'Content-Type': 'application/json; encoding=utf-8' };
export const plain = { 'Content-Type': 'text/plain' };
export const uploaded = JSON.stringify({
  url: `http://mmbiz.qpic.cn/mmbiz_png/${'a'.repeat(107)}/0?from=appmsg`,
  errcode: 0,
  errmsg: 'ok',
});
export const nothing: CannedResponse = { status: 204 };
