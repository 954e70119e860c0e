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

export const switches = [
  wideSize,
  multiExtra,
  failureStatus,
  tooManyFiles,
  noFailures,
  messageForm,
  entityTooLarge,
  unknownUser,
] as const;
