/** What travels between a program and the WeChat Official Account API: paths, field names, and the JSON of both answers. */
export const paths = {
  uploadimg: '/cgi-bin/media/uploadimg',
  addMaterial: '/cgi-bin/material/add_material',
  getMaterial: '/cgi-bin/material/get_material',
  delMaterial: '/cgi-bin/material/del_material',
  batchgetMaterial: '/cgi-bin/material/batchget_material',
  getMaterialcount: '/cgi-bin/material/get_materialcount',
  addNews: '/cgi-bin/material/add_news',
  updateNews: '/cgi-bin/material/update_news',
  mediaUpload: '/cgi-bin/media/upload',
  mediaGet: '/cgi-bin/media/get',
  domainIp: '/cgi-bin/get_api_domain_ip',
  token: '/cgi-bin/token',
  stableToken: '/cgi-bin/stable_token',
  componentToken: '/cgi-bin/component/api_component_token',
  queryAuth: '/cgi-bin/component/api_query_auth',
  authorizerToken: '/cgi-bin/component/api_authorizer_token',
  clearQuota: '/cgi-bin/clear_quota',
  clearQuotaV2: '/cgi-bin/clear_quota/v2',
  quotaGet: '/cgi-bin/openapi/quota/get',
  quotaClear: '/cgi-bin/openapi/quota/clear',
  ridGet: '/cgi-bin/openapi/rid/get',
  draftAdd: '/cgi-bin/draft/add',
  draftGet: '/cgi-bin/draft/get',
  draftUpdate: '/cgi-bin/draft/update',
  draftDelete: '/cgi-bin/draft/delete',
  draftBatchget: '/cgi-bin/draft/batchget',
  draftCount: '/cgi-bin/draft/count',
  draftSwitch: '/cgi-bin/draft/switch',
  publishSubmit: '/cgi-bin/freepublish/submit',
  publishGet: '/cgi-bin/freepublish/get',
  publishDelete: '/cgi-bin/freepublish/delete',
  publishGetarticle: '/cgi-bin/freepublish/getarticle',
  publishBatchget: '/cgi-bin/freepublish/batchget',
  customSend: '/cgi-bin/message/custom/send',
  massSendall: '/cgi-bin/message/mass/sendall',
  massSend: '/cgi-bin/message/mass/send',
  massPreview: '/cgi-bin/message/mass/preview',
  massGet: '/cgi-bin/message/mass/get',
  massDelete: '/cgi-bin/message/mass/delete',
} as const;

export const liveHosts = [
  'api.weixin.qq.com',
  'sh.api.weixin.qq.com',
  'sz.api.weixin.qq.com',
  'hk.api.weixin.qq.com',
] as const;
export const imageHost = 'mmbiz.qpic.cn';
/** Of articles, and of the previews of drafts. */
export const articleHost = 'mp.weixin.qq.com';
export const videoHost = 'vweixinp.tc.qq.com';

export interface Uploaded {
  url: string;
  errcode?: 0;
  errmsg?: 'ok';
}

/** What became part of the library. Live leaves out the url of what is no picture, and ends in an empty list. */
export interface MaterialAdded {
  media_id: string;
  url?: string;
  item?: [];
}

/** A video in the library; anything else comes as its bytes. */
export interface MaterialVideo {
  title: string;
  description: string;
  down_url: string;
}

export interface MaterialItem {
  media_id: string;
  /** What its file was called; of a video its title. */
  name: string;
  /** Seconds since 1970. */
  update_time: number;
  url?: string;
}

/** A page of the library. Live has the items first. */
export interface MaterialList {
  total_count: number;
  item_count: number;
  item: MaterialItem[];
}

export interface MaterialCount {
  voice_count: number;
  video_count: number;
  image_count: number;
  news_count: number;
}

/** What is kept for three days. A thumb has its id under a key of its own; live leaves out the first two. */
export interface MediaUploaded {
  errcode?: 0;
  errmsg?: 'ok';
  type: string;
  media_id?: string;
  thumb_media_id?: string;
  /** Seconds since 1970. */
  created_at: number;
}

/** Of a video that is kept for three days; anything else comes as its bytes. */
export interface MediaVideo {
  video_url: string;
}

export interface DomainIps {
  ip_list: string[];
}

/** Of both kinds of token. */
export interface TokenIssued {
  access_token: string;
  /** What is left of its life, in seconds. */
  expires_in: number;
}

/** Of a third-party platform's own token. */
export interface ComponentTokenIssued {
  component_access_token: string;
  expires_in: number;
}

/** Of a token that lets a platform call for an account. */
export interface AuthorizerTokenIssued {
  authorizer_access_token: string;
  expires_in: number;
  /** What the next token is asked for with. */
  authorizer_refresh_token: string;
}

/** What an account has let a platform do. */
export interface Authorized {
  authorization_info: AuthorizerTokenIssued & {
    authorizer_appid: string;
    /** The permission sets that were granted. */
    func_info: { funcscope_category: { id: number } }[];
  };
}

export interface Quota {
  errcode: 0;
  errmsg: 'ok';
  /** Calls of a day; all 0 where there is no limit. */
  quota: { daily_limit: number; used: number; remain: number };
}

/** What became of a call. */
export interface Traced {
  errcode: 0;
  errmsg: 'ok';
  request: {
    /** Seconds since 1970. */
    invoke_time: number;
    cost_in_ms: number;
    /** The query, with the beginning of the token alone. */
    request_url: string;
    request_body: string;
    response_body: string;
    client_ip: string;
  };
}

export interface Done {
  errcode: 0;
  errmsg: 'ok';
}

export interface Failed {
  errcode: number;
  errmsg: string;
}

/** A mass message that is under way. Of articles there is a second id, for statistics. */
export interface MassSubmitted {
  errcode: 0;
  errmsg: 'send job submission success';
  msg_id: number;
  msg_data_id?: number;
}

export interface MassPreviewed {
  errcode: 0;
  errmsg: 'preview success';
  msg_id: number;
}

export interface MassState {
  msg_id: number;
  msg_status: 'SEND_SUCCESS' | 'DELETE';
}

export type MaterialType = 'image' | 'voice' | 'video' | 'thumb';

/** An article of a draft, in the service's own words; it may have more. */
export interface Article {
  readonly article_type?: 'news' | 'newspic';
  readonly title: string;
  readonly author?: string;
  readonly digest?: string;
  /** HTML; of a newspic text. */
  readonly content: string;
  readonly content_source_url?: string;
  /** A permanent material; a newspic has pictures instead. */
  readonly thumb_media_id?: string;
  readonly need_open_comment?: 0 | 1;
  readonly only_fans_can_comment?: 0 | 1;
  readonly image_info?: { readonly image_list: readonly { readonly image_media_id: string }[] };
  readonly [field: string]: unknown;
}

export interface DraftMade {
  media_id: string;
}

export interface Submitted {
  errcode: 0;
  errmsg: 'ok';
  publish_id: string | number;
}

/** How far publishing is. */
export interface PublishState {
  publish_id: string | number;
  publish_status: number;
  article_id?: string;
  article_detail?: { count: number; item: { idx: number; article_url: string }[] };
  fail_idx: number[];
}
