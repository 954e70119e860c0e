/** What travels between a program and API PLEX's image uploads and messages: paths, field names, and the JSON of every answer. */
export const paths = {
  FT: '/file/v1/FT/image/:userId',
  FT_WIDE: '/file/v1/FT_WIDE/image/:userId',
  'ft-wide-item-list': '/file/v1/ft-wide-item-list/image/:userId',
  'ft-carousel-feed': '/file/v1/ft-carousel-feed/image/:userId',
  mms: '/image/v1/mms/:userId',
  rcs: '/file/v1/rcs/image/:userId',
} as const;

/** Which kind of FriendTalk, as the first segment of the path. */
export const friendTalkServices = ['ft-text', 'ft-image', 'ft-wide', 'ft-wide-item-list', 'ft-carousel-feed'] as const;
/** Of AlimTalk. */
export const alimTalkServices = ['at-standard', 'at-bulk', 'at-finance', 'at-verify'] as const;
/** Of MMS. */
export const mmsServices = ['mms-standard', 'mms-bulk', 'mms-finance'] as const;
export const sendPath = '/:service/v2/send';

export const friendTalkHost = '9tpssuhbpx.apigw.ntruss.com';
export const alimTalkHost = '27ep4ci1w0.apigw.ntruss.com';
export const mmsHost = 'mr70wq2tj4.apigw.ntruss.com';
export const rcsHost = 'cium0wvo4a.apigw.ntruss.com';
export const liveHost = 'tyrar0qvgf.apigw.ntruss.com';
export const imageHost = 'mud-kage.kakao.com';
/** Where API PLEX itself keeps pictures, and the path of those for MMS. */
export const storageHost = 'kr.object.ncloudstorage.com';
export const storagePath = '/api-plex-upload/image/mms';

/** The one field of all uploads; the lists repeat it. */
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

export interface RcsUploaded {
  data: { image_key: string; request_date: string; name: string };
}

/** The same as another dealer has it. */
export interface RcsFileKey {
  success: true;
  code: string;
  message: string;
  data: { fileKey: string; expiryDate: string };
}

export interface MmsUploaded {
  file_name: string;
  image_url: string;
  code: 'C100';
  name: string;
  description: string;
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

/** Of a picture for MMS that was refused, and of a call of which no message was looked at. */
export interface CodedFailure {
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
  /** The carrier, of a message to a phone. */
  dest?: string;
  request_date: string;
  done_date: string;
  msg_key: string;
  echo_to_webhook: string;
  /** Of a message to a phone. */
  message_type?: string;
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
