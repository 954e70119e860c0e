import { type Known, known } from './known.ts';

const ofGateway = / ?rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.source;
const rid = { tail: new RegExp(`^${ofGateway}`) };
const ip = { tail: new RegExp(`^ requestIP: 127\\.0\\.0\\.1${ofGateway}`) };
/** The media module adds a hint, which ends in the last digits of the second. */
const hint = { tail: new RegExp(`^ hint: \\[[A-Za-z0-9]{6}0\\d{3}\\d\\d-[01]\\]${ofGateway}`) };

const said = (name: string, code: number, text: string, more = rid) => known(200, name, code, text, more);
export const rows = (...all: (readonly [name: string, code: number, text: string])[]) => all.map((row) => said(...row));

const stableTokens = 'could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r';
const invalid: readonly [string, number, string] = [
  'tokenInvalid',
  40001,
  `invalid credential, access_token is invalid or not latest, ${stableTokens}`,
];

/** In front of everything. The 412 has neither a code nor a body. */
const edge: readonly Known[] = [
  known(412, 'noLength', 412, '', { shown: undefined }),
  ...rows(['invalidUrl', 40066, 'invalid url'], ['httpsRequired', 43003, 'require https']),
];
const token = rows(['tokenMissing', 41001, 'access_token missing'], invalid, [
  'tokenExpired',
  42001,
  'access_token expired',
]);
const json = rows(['postRequired', 43002, 'require POST method'], ['dataFormat', 47001, 'data format error']);
const empty = rows(['emptyPost', 44002, 'empty post data']);
const secret = rows(
  ['secretMissing', 41004, 'appsecret missing'],
  ['appidInvalid', 40013, 'invalid appid'],
  ['secretInvalid', 40125, 'invalid appsecret'],
);
const appidMissing = rows(['appidMissing', 41002, 'appid missing']);
const system = rows(['system', -1, 'system error']);
const spent = rows(['clearingsSpent', 48006, 'forbid to clear quota because of reaching the limit']);
const daily = rows(['dailyQuota', 45009, 'reach max api daily quota limit']);
const strangeIp: readonly Known[] = [said('ipNotRegistered', 61004, 'access clientip is not registered', ip)];

const issuer: readonly Known[] = [
  ...edge,
  ...appidMissing,
  ...secret,
  ...system,
  ...rows(
    ['grantType', 40002, 'invalid grant_type'],
    ['accountIsComponent', 61024, 'must use api(api_component_token) to get token for component acct'],
    ['ipNotListed', 40164, 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist'],
    ['tokenForbidden', 50004, 'user not allow to use accesstoken, maybe for punishment'],
    ['adminConfirmation', 89503, '此次调用需要管理员确认，请耐心等候'],
    // No text of these was seen: they are ours.
    ['refusedForADay', 89506, 'refused by the administrator for 24 hours'],
    ['refusedForAnHour', 89507, 'refused by the administrator for 1 hour'],
  ),
];

const platform: readonly Known[] = [
  ...edge,
  ...token,
  ...json,
  ...strangeIp,
  ...system,
  ...rows(
    ['needsComponentToken', 61014, 'must use component token for component api'],
    ['componentAppidMissing', 41018, 'missing component_appid'],
    ['appidInvalid', 40013, 'invalid appid'],
  ),
];

const aboutPath: readonly Known[] = [
  ...edge,
  ...token,
  ...json,
  ...empty,
  ...daily,
  ...rows(
    ['cgiPathUnknown', 76021, 'cgi_path not found, please check'],
    ['cgiPathForbidden', 76022, 'could not use this cgi_path,no permission'],
  ),
];

/** Of every call with an account's token. */
export const gate: readonly Known[] = [
  ...edge,
  ...token,
  ...daily,
  ...strangeIp,
  ...rows(
    ['componentUnauthorized', 61003, 'component is not authorized by this account'],
    ['apiUnauthorized', 48001, 'api unauthorized'],
    ['apiForbidden', 48004, 'api forbidden for irregularities, view detail on mp.weixin.qq.com'],
    ['userLimited', 50002, 'user limited'],
    ['permissionNotGranted', 61007, 'api is unauthorized to component'],
  ),
];

/** With a hint, as a module behind the gateway writes it. */
export const hinted = (...all: (readonly [name: string, code: number, text: string])[]) =>
  all.map((row) => said(...row, hint));
const posts = hinted(['postRequired', 43002, 'require POST method']);
const busy = hinted(['system', -1, 'system error']);
const noFile = hinted(['mediaMissing', 41005, 'media data missing']);
const badType = hinted(['mediaType', 40004, 'invalid media type']);
const badFile = hinted(['fileType', 40005, 'invalid file type']);
const badId = hinted(['mediaIdInvalid', 40007, 'invalid media_id']);
const noId = hinted(['mediaIdMissing', 41006, 'media_id missing']);
const badJson = hinted(['dataFormat', 47001, 'data format error']);
const badPicture = hinted(['imageFormat', 40137, 'invalid image format']);
const jsonBody = [...posts, ...badJson, ...hinted(['emptyPost', 44002, 'empty post data'])];
const gets = rows(['getRequired', 43001, 'require GET method']);
const aboutMaterial = [...gate, ...jsonBody, ...noId, ...badId, ...busy];
const closedNews = [
  ...gate,
  ...posts,
  ...hinted([
    'closed',
    45106,
    'This API has been unsupported. For more details, please view https://mp.weixin.qq.com/cgi-bin/announce?action=getannouncement&announce_id=11644831863qFQSh&version=&lang=zh_CN',
  ]),
];

const materialKnown: Readonly<Record<string, readonly Known[]>> = {
  'wechat/add_material': [
    ...gate,
    ...posts,
    ...noFile,
    ...badType,
    ...badFile,
    ...badPicture,
    ...badJson,
    ...badId,
    ...busy,
    ...hinted(
      ['fileUnsupported', 40113, 'unsupported file type'],
      ['tooLarge', 45001, 'media size out of limit'],
      ['libraryFull', 45034, 'media file count is out of limit'],
    ),
  ],
  'wechat/get_material': aboutMaterial,
  'wechat/del_material': [
    ...aboutMaterial,
    ...hinted(['inUse', 48005, 'forbid to delete material used by auto-reply or menu']),
  ],
  'wechat/batchget_material': [
    ...gate,
    ...jsonBody,
    ...badType,
    ...badId,
    ...busy,
    ...hinted(['invalidArgs', 40097, 'invalid args']),
  ],
  'wechat/get_materialcount': [...gate, ...gets, ...busy],
  'wechat/add_news': closedNews,
  'wechat/media_upload': [
    ...gate,
    ...posts,
    ...noFile,
    ...badType,
    ...badFile,
    ...busy,
    ...hinted(['tooLarge', 40006, 'invalid meida size']),
  ],
  'wechat/media_get': [...gate, ...gets, ...noId, ...badId, ...busy],
  'wechat/get_api_domain_ip': [...gate, ...gets, ...rows(['appidInvalid', 40013, 'invalid appid'])],
  'wechat/update_news': closedNews,
};

export const wechatKnown: Readonly<Record<string, readonly Known[]>> = {
  'wechat/uploadimg': [
    ...gate,
    ...posts,
    ...noFile,
    ...badFile,
    ...badPicture,
    ...busy,
    ...rows(['tokenOfOtherKind', 40014, 'invalid access_token']),
    ...hinted(['tooLarge', 40009, 'invalid image size'], ['emptyMedia', 44001, 'empty media data']),
  ],
  ...materialKnown,
  'wechat/token': [
    ...issuer,
    ...rows(
      ['dailyQuota', 45009, `reach max api daily quota limit, ${stableTokens}`],
      invalid,
      // No text of these was seen: they are ours.
      ['secretFrozen', 40243, 'appsecret frozen'],
      ['accountFrozen', 50007, 'account frozen'],
    ),
  ],
  'wechat/stable_token': [
    ...issuer,
    ...json,
    ...empty,
    ...daily,
    ...rows(['minuteQuota', 45011, 'api minute-quota reach limit mustslower retry next minute']),
  ],
  'wechat/api_component_token': [
    ...edge,
    ...json,
    ...secret,
    ...strangeIp,
    ...daily,
    ...system,
    ...rows(
      ['componentAppidMissing', 41018, 'missing component_appid'],
      ['notAComponent', 61011, 'invalid component'],
      ['ticketInvalid', 61006, 'component ticket is invalid'],
      ['ticketExpired', 61005, 'component ticket is expired'],
      invalid,
      ['apiUnauthorized', 48001, 'api unauthorized'],
    ),
  ],
  'wechat/api_query_auth': [
    ...platform,
    ...rows(['codeInvalid', 61009, 'code is invalid'], ['codeExpired', 61010, 'code is expired']),
  ],
  'wechat/api_authorizer_token': [
    ...platform,
    ...rows(
      ['componentUnauthorized', 61003, 'component is not authorized by this account'],
      ['refreshTokenMissing', 41003, 'refresh_token missing'],
      ['refreshTokenInvalid', 61023, 'refresh_token is invalid'],
    ),
  ],
  'wechat/clear_quota': [
    ...edge,
    ...token,
    ...json,
    ...empty,
    ...appidMissing,
    ...spent,
    ...rows(['appidInvalid', 40013, 'invalid appid']),
  ],
  'wechat/clear_quota_v2': [...edge, ...json, ...appidMissing, ...secret, ...spent, ...system],
  'wechat/quota_get': aboutPath,
  'wechat/quota_clear': [...aboutPath, ...spent, ...rows(['userLimited', 50002, 'user limited'])],
  'wechat/rid_get': [
    ...edge,
    ...token,
    ...json,
    ...empty,
    ...rows(
      ['ridNotFound', 76001, 'rid not found'],
      ['ridMalformed', 76002, 'rid is error'],
      ['ridOfAnother', 76003, 'could not query this rid , no permission'],
      ['ridTooOld', 76004, 'rid time is error'],
    ),
  ],
};
