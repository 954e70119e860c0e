const exclusive = 'a token is one of the two, never both, so no call breaks both';
const wordless = 'the live text is not known: cases read the code and the rid alone';
const tooMany = 'so many calls are too many for a case; test/providers/wechat.rules.test.ts asks the row itself';

/** Mutants that no case can notice, with the reason. One that a case does notice is a failure here. */
export const spared: Readonly<Record<string, string>> = {
  'feishu/download rateLimited: another status': 'the setting feishu.rateStatus gives the status, not the row',
  'feishu/download/owner: before feishu/download/deleted': 'an image that is gone has no owner, so no call breaks both',
  'feishu/download/token-invalid: before feishu/download/user-token-unknown': exclusive,
  'feishu/images edge: another message': 'the page of the CDN is HTML and shows no message',
  'feishu/images edge: code edge-4001': 'the page of the CDN is HTML and shows no code',
  'feishu/images/token-invalid: before feishu/images/user-token-unknown': exclusive,
  'feishu/tokens notFound: code 405': 'by this code it is ordered; the answer is text and shows none',
  'kakao/ft-carousel-feed notFound: another message': 'the answer is of the gateway, in words of its own',
  'kakao/ft-carousel-feed notFound: code 4041':
    'by this code it is ordered; the answer is of the gateway and shows another',
  'wechat/api_authorizer_token/token-expired: before wechat/api_authorizer_token/token-invalid': exclusive,
  'wechat/api_query_auth/token-expired: before wechat/api_query_auth/token-invalid': exclusive,
  'wechat/clear_quota/token-expired: before wechat/clear_quota/token-invalid': exclusive,
  'wechat/quota_clear/token-expired: before wechat/quota_clear/token-invalid': exclusive,
  'wechat/quota_get/token-expired: before wechat/quota_get/token-invalid': exclusive,
  'wechat/rid_get/token-expired: before wechat/rid_get/token-invalid': exclusive,
  'wechat/uploadimg/token-expired: before wechat/uploadimg/token-invalid': exclusive,
  'wechat/rid_get noLength: another message': 'the answer 412 has no body, and so no message',
  'wechat/rid_get ridMalformed: another message': wordless,
  'wechat/rid_get ridTooOld: another message': wordless,
  'wechat/rid_get/unknown: before wechat/rid_get/rid': exclusive,
  'wechat/stable_token adminConfirmation: another message': wordless,
  'wechat/stable_token refusedForADay: another message': wordless,
  'wechat/stable_token refusedForAnHour: another message': wordless,
  'wechat/token accountFrozen: another message': wordless,
  'wechat/token secretFrozen: another message': wordless,
  'wechat/token tokenInvalid: another message': wordless,
  'wechat/stable_token/calls-a-minute: limit 10001': tooMany,
  'wechat/stable_token/calls-a-minute: limit 9999': tooMany,
  'wechat/stable_token/calls-a-minute: removed': tooMany,
  'wechat/stable_token/calls-a-minute: says postRequired': tooMany,
  'wechat/stable_token/daily-quota: limit 499999': tooMany,
  'wechat/stable_token/daily-quota: limit 500001': tooMany,
  'wechat/stable_token/daily-quota: removed': tooMany,
  'wechat/stable_token/daily-quota: says system': tooMany,
};
