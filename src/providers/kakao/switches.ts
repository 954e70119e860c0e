import type { Switch } from '../../core/settings.ts';

const page = 'apiplex-kakao-image-upload';

export const wideSize: Switch<'exact' | '4:3' | 'minimum', 'kakao.wideSize'> = {
  name: 'kakao.wideSize',
  documented: 'exact',
  others: ['4:3', 'minimum'],
  source: {
    page,
    at: 'Wide image, Request body',
    says: 'size limit 800 x 600 pixels',
    assumes: 'nothing else passes',
  },
  observation: {
    page: 'ncloud-sens',
    at: 'image creation',
    says: 'another dealer of the same service takes the ratio 4:3',
  },
};

export const multiExtra: Switch<'none' | 'page', 'kakao.multiExtra'> = {
  name: 'kakao.multiExtra',
  documented: 'none',
  others: ['page'],
  source: {
    page,
    at: 'Multiple image upload, Response body',
    says: 'the sample has request_date, name and url in result, the table of fields has not',
    assumes: 'the table is right: the sample is no valid JSON',
  },
};

export const failureStatus: Switch<'200' | 'by-code', 'kakao.failureStatus'> = {
  name: 'kakao.failureStatus',
  documented: '200',
  others: ['by-code'],
  source: {
    page,
    at: 'every endpoint, responses',
    says: 'only HTTP 200 is listed',
    assumes: 'failures come with it too; by-code gives CE400, CE500, CE504 and G900 the status they name',
  },
};

export const tooManyFiles: Switch<'ignore' | 'CE400', 'kakao.tooManyFiles'> = {
  name: 'kakao.tooManyFiles',
  documented: 'ignore',
  others: ['CE400'],
  source: {
    page,
    at: 'Multiple image upload, Request body',
    says: 'a maximum count',
    assumes: 'what is over it is not looked at, since Kakao has no field for it',
  },
};

export const noFailures: Switch<'[]' | 'null', 'kakao.noFailures'> = {
  name: 'kakao.noFailures',
  documented: '[]',
  observed: 'null',
  source: { page, at: 'Multiple image upload, Response body', says: 'failure is an array of objects' },
  observation: { page: 'ppurio-files', at: 'reply to two images', says: 'failure is null where none failed' },
};

export const messageForm: Switch<'bare' | 'explained' | 'nested', 'kakao.messageForm'> = {
  name: 'kakao.messageForm',
  documented: 'bare',
  observed: 'explained',
  others: ['nested'],
  source: { page, at: 'Error codes', says: 'the exceptions’ names alone' },
  observation: {
    page: 'ppurio-files',
    at: 'reply to a failed image',
    says: 'the exception’s name with the explanation in brackets',
  },
};

export const entityTooLarge: Switch<'per-image' | 'http', 'kakao.413'> = {
  name: 'kakao.413',
  documented: 'per-image',
  others: ['http'],
  source: {
    page,
    at: 'Multiple image upload, Error codes, 413',
    says: 'listed among the codes of one image',
    assumes: 'it comes there; no input is known that earns it',
  },
};

export const unknownUser: Switch<'accept' | 'CE500', 'kakao.unknownUser'> = {
  name: 'kakao.unknownUser',
  documented: 'accept',
  others: ['CE500'],
  source: {
    page,
    at: 'Path variable',
    says: 'userId is named',
    assumes: 'an unknown one is not refused: no answer is listed',
  },
};

const send = 'apiplex-friendtalk';

export const unknownImage: Switch<'webhook-f' | 'webhook-F' | 'reject-C400_2' | 'accept', 'kakao.unknownImage'> = {
  name: 'kakao.unknownImage',
  documented: 'webhook-f',
  others: ['webhook-F', 'reject-C400_2', 'accept'],
  source: {
    page: 'kakao-friendtalk-copy',
    at: 'Result codes, 3024',
    says: 'a wrong, foreign or misfit picture is refused as the message is sent',
    assumes: 'API PLEX takes the message and tells f afterwards: no code of its own is listed',
  },
};

export const imageAge: Switch<'any' | 'three-months', 'kakao.imageAge'> = {
  name: 'kakao.imageAge',
  documented: 'any',
  others: ['three-months'],
  source: {
    page,
    at: 'description',
    says: 'uploaded pictures are deleted after three months',
    assumes: 'a message may go on to name one, though its address answers 404 from then on',
  },
  observation: { page: 'nhn-alimtalk', at: 'console guide', says: 'pictures stay on Kakao’s CDN for good' },
};

export const itemCounts: Switch<'webhook-f' | 'C400_2', 'kakao.itemCounts'> = {
  name: 'kakao.itemCounts',
  documented: 'webhook-f',
  others: ['C400_2'],
  source: {
    page: 'kakao-friendtalk-copy',
    at: 'Result codes, 3041 and 3051',
    says: 'a list of 3 to 4 items, a carousel of 2 to 6, judged by Kakao',
    assumes: 'API PLEX takes the message and tells f afterwards',
  },
};

export const nightSends: Switch<'accept' | 'webhook-8', 'kakao.nightSends'> = {
  name: 'kakao.nightSends',
  documented: 'accept',
  others: ['webhook-8'],
  source: {
    page: send,
    at: 'description',
    says: 'no sending from 20:50 to 08:00 in Korea',
    assumes: 'nobody wants a test to fail in the evening: it is held to when it is asked for',
  },
};

export const repeatedKey: Switch<'webhook-C' | 'accept', 'kakao.repeatedKey'> = {
  name: 'kakao.repeatedKey',
  documented: 'webhook-C',
  others: ['accept'],
  source: {
    page: 'apiplex-webhook',
    at: 'codes, C',
    says: 'a message with a number that another has',
    assumes: 'msg_key is that number, and the others those of one call: programs use one key in call after call',
  },
};

export const sendUnauthorized: Switch<'gateway-401' | 'C400_3', 'kakao.sendUnauthorized'> = {
  name: 'kakao.sendUnauthorized',
  documented: 'gateway-401',
  others: ['C400_3'],
  source: {
    page: send,
    at: 'Request header, Authorization',
    says: 'required',
    assumes: 'the gateway in front of the API refuses what is missing or wrong, in its own words',
  },
};

export const sendFailureStatus: Switch<'by-code' | '200', 'kakao.sendFailureStatus'> = {
  name: 'kakao.sendFailureStatus',
  documented: 'by-code',
  others: ['200'],
  source: {
    page: 'apiplex-mms-image-upload',
    at: 'Response code',
    says: 'C400 comes with 400, C404 with 404 and C500 with 500',
    assumes: 'so it is where no message of a call was looked at, G110 and G160 with 400',
  },
};

export const webhookTaken: Switch<'code-100' | 'any-2xx', 'kakao.webhookTaken'> = {
  name: 'kakao.webhookTaken',
  documented: 'code-100',
  others: ['any-2xx'],
  source: {
    page: 'apiplex-webhook',
    at: 'Client to API PLEX',
    says: 'what a program answers, as JSON',
    assumes:
      'a result is sent again until it is answered with a 2xx status and the code "100", as a public program does',
  },
};

export const friendTalk: Switch<'open' | 'ended', 'kakao.friendTalk'> = {
  name: 'kakao.friendTalk',
  documented: 'open',
  others: ['ended'],
  source: { page: send, at: 'Request URL', says: 'the service is described as it was', assumes: 'it goes on' },
  observation: {
    page: 'nhn-alimtalk',
    at: 'FriendTalk compatible API guide',
    says: 'Kakao ended FriendTalk with the year 2025; what API PLEX answers since is not known',
  },
};

export const switches = [
  wideSize,
  multiExtra,
  failureStatus,
  tooManyFiles,
  noFailures,
  messageForm,
  entityTooLarge,
  unknownUser,
  unknownImage,
  imageAge,
  itemCounts,
  nightSends,
  repeatedKey,
  sendUnauthorized,
  sendFailureStatus,
  webhookTaken,
  friendTalk,
] as const;
