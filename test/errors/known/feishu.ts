import { type Known, known } from './known.ts';

const please = 'Please make a request with token attached.';
const scopes =
  /^: \[im:resource:upload, im:resource\]\.应用尚未开通所需的应用身份权限：\[im:resource:upload, im:resource\]，点击链接申请并开通任一权限即可：https:\/\/open\.feishu\.cn\/app\/\S+\/auth\?q=im:resource:upload,im:resource&op_from=openapi&token_type=tenant$/;

/** Of the gateway: seen in a public log of calls without credentials, in captured answers, and in the table for all APIs. */
const gateway: readonly Known[] = [
  known(400, 'tokenMissing', 99991661, `Missing access token for authorization. ${please}`),
  known(400, 'tokenInvalid', 99991663, `Invalid access token for authorization. ${please}`),
  known(400, 'userTokenInvalid', 99991668, `Invalid access token for authorization. ${please}`),
  known(400, 'userTokenRefused', 99991668, 'user access token not support'),
  known(429, 'rateLimited', 99991400, 'request trigger frequency limit'),
  known(400, 'scopeMissing', 99991672, 'Access denied. One of the following scopes is required', { tail: scopes }),
  known(400, 'badRequest', 9499, 'bad request'),
  known(400, 'ipDenied', 99991401, 'ip 127.0.0.1 is denied by app setting'),
  known(400, 'monthlyQuota', 99991403, "This month's API call quota has been exceeded"),
  known(400, 'appNotInUse', 99991662, 'app not in use'),
  known(400, 'tenantCodeInvalid', 99991665, 'invalid tenant code'),
  known(400, 'tokenKindUnknown', 99991671, 'Invalid token: must start with t-/u-'),
  known(400, 'appUnauthorized', 99991673, 'unauthorized app'),
  known(400, 'tokenWithoutPermission', 99991676, 'token no permission'),
];

const host: readonly Known[] = [known(404, 'notFound', 404, '404 page not found', { shown: undefined })];

/** Of all four pages, of uploads and of downloads. */
const images: readonly Known[] = [
  known(400, 'invalidParam', 234001, 'Invalid request param.'),
  known(401, 'unauthorized', 234002, 'Unauthorized.'),
  known(400, 'botDisabled', 234007, 'App does not enable bot feature.'),
  known(
    400,
    'tenantKeyDeleted',
    234041,
    'Tenant master key has been deleted, please contact the tenant administrator.',
  ),
  known(
    400,
    'tenantStorage',
    234042,
    'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
  ),
];

export const feishuKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/images': [
    ...gateway,
    ...images,
    ...host,
    known(400, 'metaWritingStopped', 232096, 'Meta writing has stopped, please try again later.'),
    known(400, 'tooLarge', 234006, 'The file size exceed the max value.'),
    known(400, 'emptyFile', 234010, "File's size can't be 0."),
    known(400, 'unknownFormat', 234011, "Can't regonnize the image format."),
    known(400, 'resolutionTooHigh', 234039, 'Image resolution exceeds limit.'),
    known(400, 'fieldValidation', 99992402, 'field validation failed'),
    known(400, 'edge', 'edge-400', '<html>', { shown: undefined, tail: /<center>Powered by volc-dcdn<\/center>/ }),
  ],
  'feishu/download': [
    ...gateway,
    ...images,
    ...host,
    known(400, 'imageDeleted', 234005, 'Image has been deleted'),
    known(400, 'notTheSender', 234008, 'The app is not the resource sender'),
  ],
  'feishu/files': [
    ...gateway,
    ...images,
    ...host,
    known(400, 'metaWritingStopped', 232096, 'Meta writing has stopped, please try again later.'),
    known(400, 'tooLarge', 234006, 'The file size exceed the max value.'),
    known(400, 'emptyFile', 234010, "File's size can't be 0."),
    known(400, 'fieldValidation', 99992402, 'field validation failed'),
    known(400, 'edge', 'edge-400', '<html>', { shown: undefined, tail: /<center>Powered by volc-dcdn<\/center>/ }),
  ],
  'feishu/file_download': [
    ...gateway,
    ...images,
    ...host,
    known(400, 'imageDeleted', 234005, 'Image has been deleted'),
    known(400, 'notTheSender', 234008, 'The app is not the resource sender'),
    known(400, 'downloadTooLarge', 234037, 'Downloaded file size exceeds limit.'),
  ],
  'feishu/hook': [
    ...host,
    known(200, 'tokenInvalid', 19001, 'param invalid: incoming webhook access token invalid'),
    known(200, 'rateLimited', 11232, 'frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]'),
    known(200, 'ipNotAllowed', 19022, 'Ip Not Allowed'),
    known(200, 'tooLarge', 19036, 'The message exceeds the size limit of 30KB'),
    known(200, 'badRequest', 9499, 'Bad Request'),
    known(200, 'signMismatch', 19021, 'sign match fail or timestamp is not within one hour from current time'),
    known(200, 'keywordMissing', 19024, 'Key Words Not Found'),
    known(200, 'typeMissing', 19002, 'params error, msg_type need'),
    known(
      200,
      'keyInvalid',
      11246,
      'ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key ',
      { tail: /^(img_none)?$/ },
    ),
  ],
  'feishu/tokens': [
    ...host,
    known(200, 'invalidParam', 10003, 'invalid param'),
    known(200, 'ticketInvalid', 10012, 'get app access token fail'),
    known(200, 'tenantInvalid', 10013, 'get tenant access token fail'),
    known(200, 'secretInvalid', 10014, 'app secret invalid'),
    known(200, 'appUnknown', 10014, 'app id not exists', { byNameAlone: true }),
    known(200, 'secretWrong', 10015, 'wrong app secret'),
    known(200, 'resendFailed', 10016, 'app resend fail'),
    known(200, 'loginUserInvalid', 99991543, 'login_user invalid'),
    known(200, 'appTokenInvalid', 99991664, 'invalid app token'),
  ],
};
