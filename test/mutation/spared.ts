const wordless = 'the live text is not known: cases read the code and the rid alone';
/** Held to: each of these changes an answer in that table. */
export const tooMany =
  'so many calls are too many for a case; test/providers/stable-token-windows.ts asks the rows themselves';

/** Held to by test/server/sockets.test.ts. */
export const fiftySockets = 'no case opens a socket, and this takes fifty';
const heldByHand = 'so many calls are too many for a case; test/profiles.test.ts holds the number';

const manyOfAPlatform =
  'hundreds of calls of a platform for a test account are too many for a case; each of the two rows has one of its own';

/** Mutants that no case can notice, with the reason. One that a case does notice is a failure here. */
export const spared: Readonly<Record<string, string>> = {
  'feishu/bot rateLimited: another status': 'the setting feishu.rateStatus gives the status, not the row',
  'feishu/files edge: another message': 'the page of the CDN is HTML and shows no message',
  'feishu/images edge: another message': 'the page of the CDN is HTML and shows no message',
  'feishu/ws/connections: limit 49': fiftySockets,
  'feishu/ws/connections: limit 51': fiftySockets,
  'feishu/ws/connections: removed': fiftySockets,
  'feishu/ws/connections: says systemBusy': fiftySockets,
  'feishu/ws/credential: after feishu/ws/connections': fiftySockets,
  'kakao/mms notFound: another message': 'the answer is of the gateway, in words of its own',
  'kakao/mms unauthorized: code 4011': 'the answer is of the gateway, under a code of its own',
  'kakao.webhookTaken: set to any-2xx':
    'what a program answers to a callback; test/providers/kakao.webhook.test.ts reads both',
  'wechat.dailyCustomMessages: limit 499999': heldByHand,
  'wechat.dailyCustomMessages: limit 500001': heldByHand,
  'wechat.dailyCustomMessagesOfTests: limit 49999': heldByHand,
  'wechat.dailyCustomMessagesOfTests: limit 50001': heldByHand,
  'wechat.dailyMediaDownloads: limit 199999': heldByHand,
  'wechat.dailyMediaDownloads: limit 200001': heldByHand,
  'wechat.dailyMediaUploads: limit 100001': heldByHand,
  'wechat.dailyMediaUploads: limit 99999': heldByHand,
  'wechat.libraryImages: limit 100001': heldByHand,
  'wechat.libraryImages: limit 99999': heldByHand,
  'wechat.externalLink: set to text':
    'a row reads the switch, too, and judges both alike; two cases of the content read it where it is filtered',
  'wechat/draft_update goodsForbidden: another message': wordless,
  'wechat/draft_update goodsInvalid: another message': wordless,
  'wechat/draft_update goodsNotOpen: another message': wordless,
  'wechat/media_get/daily-quota-of-tests: before wechat/media_get/permission': manyOfAPlatform,
  'wechat/media_upload/daily-quota-of-tests: before wechat/media_upload/permission': manyOfAPlatform,
  'wechat/rid_get noLength: another message': 'the answer 412 has no body, and so no message',
  'wechat/rid_get ridMalformed: another message': wordless,
  'wechat/rid_get ridTooOld: another message': wordless,
  'wechat/stable_token adminConfirmation: another message': wordless,
  'wechat/stable_token refusedForADay: another message': wordless,
  'wechat/stable_token refusedForAnHour: another message': wordless,
  'wechat/token accountFrozen: another message': wordless,
  'wechat/token secretFrozen: another message': wordless,
  'wechat/token tokenInvalid: another message': wordless,
  'wechat/stable_token/calls-a-minute: after wechat/stable_token/daily-quota': tooMany,
  'wechat/stable_token/calls-a-minute: limit 10001': tooMany,
  'wechat/stable_token/calls-a-minute: limit 9999': tooMany,
  'wechat/stable_token/calls-a-minute: removed': tooMany,
  'wechat/stable_token/calls-a-minute: says postRequired': tooMany,
  'wechat/stable_token/daily-quota: limit 499999': tooMany,
  'wechat/stable_token/daily-quota: limit 500001': tooMany,
  'wechat/stable_token/daily-quota: removed': tooMany,
  'wechat/stable_token/daily-quota: says system': tooMany,
  'wechat/stable_token/forced: before wechat/stable_token/calls-a-minute': tooMany,
  'wechat/stable_token/ip: after wechat/stable_token/calls-a-minute': tooMany,
};
