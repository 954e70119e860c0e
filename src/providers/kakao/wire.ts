/** What travels between a program and API PLEX's image upload: paths, field names, and the JSON of every answer. */
export const paths = {
  FT: '/file/v1/FT/image/:userId',
  FT_WIDE: '/file/v1/FT_WIDE/image/:userId',
  'ft-wide-item-list': '/file/v1/ft-wide-item-list/image/:userId',
  'ft-carousel-feed': '/file/v1/ft-carousel-feed/image/:userId',
} as const;

/** Which kind of FriendTalk, as the first segment of the path. */
export const friendTalkServices = ['ft-text', 'ft-image', 'ft-wide', 'ft-wide-item-list', 'ft-carousel-feed'] as const;
export const sendPath = '/:service/v2/send';

export const friendTalkHost = '9tpssuhbpx.apigw.ntruss.com';
export const liveHost = 'tyrar0qvgf.apigw.ntruss.com';
export const imageHost = 'mud-kage.kakao.com';

/** The one field of all four requests; the lists repeat it. */
export const IMAGE_FIELD = 'image';

export interface Uploaded {
  data: { image_key: string; request_date: string; name: string; url: string };
}

export interface Failed {
  errcode: string;
  errmsg: string;
}

export interface Succeeded {
  formField: string;
  url: string;
}

export interface Rejected {
  formField: string;
  error: { code: string; message: string };
}

export interface ListUploaded {
  code: '0000' | '6000';
  result: { success: Succeeded[]; failure: Rejected[] | null; request_date?: string; name?: string; url?: string };
}

export interface ListFailed {
  code: string;
  message: string;
}

/** Of one message of a call: whether it was taken, not whether it will arrive. */
export interface SendResult {
  msg_key: string;
  code: string;
  name: string;
  description: string;
}

export interface SendResults {
  results: SendResult[];
}

/** Of a call of which no message was looked at. */
export interface SendFailed {
  code: string;
  name: string;
  description: string;
}

/** What a program is told of a message in the end. */
export interface Results {
  results: [Result];
}

export interface Result {
  code: string;
  desc: string;
  request_date: string;
  done_date: string;
  msg_key: string;
  echo_to_webhook: string;
  failback?: Failback;
}

/** Of the message that was sent in place of one that did not arrive. */
export interface Failback {
  code: string;
  desc: string;
  dest: string;
  done_date: string;
  api_unique_id: string;
  message_type: string;
}
