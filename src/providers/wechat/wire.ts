/** What travels between a program and the WeChat Official Account API: paths, field names, and the JSON of both answers. */
export const paths = {
  uploadimg: '/cgi-bin/media/uploadimg',
  token: '/cgi-bin/token',
  stableToken: '/cgi-bin/stable_token',
} as const;

export const liveHosts = [
  'api.weixin.qq.com',
  'sh.api.weixin.qq.com',
  'sz.api.weixin.qq.com',
  'hk.api.weixin.qq.com',
] as const;
export const imageHost = 'mmbiz.qpic.cn';

export interface Uploaded {
  url: string;
  errcode?: 0;
  errmsg?: 'ok';
}

/** Of both kinds of token. */
export interface TokenIssued {
  access_token: string;
  /** What is left of its life, in seconds. */
  expires_in: number;
}

export interface Failed {
  errcode: number;
  errmsg: string;
}
