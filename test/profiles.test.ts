import { expect, it } from 'vitest';
import { png } from '../fixtures/images.ts';
import { createEmulator } from '../src/index.ts';

// By hand, from what is written of the pages and of what was seen: not from the switches themselves.

const documented = {
  'feishu.imageMaxBytes': 10_485_760,
  'feishu.chunked': 'accept',
  'feishu.userToken': 'refuse',
  'feishu.missingPart': 234001,
  'feishu.rateStatus': 429,
  'feishu.contentDisposition': 'json-request',
  'feishu.fileMaxBytes': 31_457_280,
  'feishu.fileType': 'listed',
  'feishu.richMessageMaxBytes': 30_720,
  'feishu.foreignImageKey': 230001,
  'feishu.foreignCardImage': 'accept',
  'feishu.uuidScope': 'app',
  'feishu.hookBadKey': 11246,
  'feishu.messageKeyAsAvatar': 232041,
  'wechat.imageMaxBytes': 1_048_575,
  'wechat.formats': 'jpg,png',
  'wechat.successFields': 'url,errcode,errmsg',
  'wechat.field': 'media',
  'wechat.dailyUploads': 'none',
  'wechat.emptyPart': 44001,
  'wechat.materialFields': 'media_id,url',
  'wechat.materialList': 'total_count,item_count,item',
  'wechat.libraryImages': 100_000,
  'wechat.libraryOthers': 1000,
  'wechat.mediaFields': 'errcode,errmsg,type,media_id,created_at',
  'wechat.mediaImageMaxBytes': 10_485_760,
  'wechat.dailyMediaUploads': 100_000,
  'wechat.dailyMediaDownloads': 200_000,
  'wechat.titleMaxChars': 32,
  'wechat.digestMaxChars': 128,
  'wechat.contentMaxChars': 19_999,
  'wechat.jsonEscapes': 'decode',
  'wechat.contentFilter': 'scripts',
  'wechat.externalPicture': 'remove',
  'wechat.externalLink': 'keep',
  'wechat.draftReplies': 'page',
  'wechat.publishSeconds': 'first poll',
  'wechat.customMedia': 'temporary,permanent',
  'wechat.replyTime': 'declared',
  'wechat.dailyCustomMessages': 500_000,
  'wechat.dailyCustomMessagesOfTests': 50_000,
  'kakao.wideSize': 'exact',
  'kakao.multiExtra': 'none',
  'kakao.failureStatus': '200',
  'kakao.tooManyFiles': 'ignore',
  'kakao.noFailures': '[]',
  'kakao.messageForm': 'bare',
  'kakao.413': 'per-image',
  'kakao.rcsReply': 'image_key',
  'kakao.friendTalk': 'open',
  'kakao.webhookTaken': 'code-100',
  'kakao.imageAge': 'any',
  'kakao.itemCounts': 'webhook-f',
  'kakao.nightSends': 'accept',
  'kakao.repeatedKey': 'webhook-C',
  'kakao.sendFailureStatus': 'by-code',
  'kakao.sendUnauthorized': 'gateway-401',
  'kakao.unknownImage': 'webhook-f',
  'kakao.unknownUser': 'accept',
};

const observed = {
  ...documented,
  'feishu.userToken': 'accept',
  'feishu.fileType': 'any',
  'wechat.imageMaxBytes': 10_485_760,
  'wechat.formats': 'jpg,png,gif',
  'wechat.successFields': 'url',
  'wechat.field': 'media,buffer',
  'wechat.dailyUploads': 1000,
  'wechat.emptyPart': 41005,
  'wechat.materialFields': 'media_id,url,item',
  'wechat.materialList': 'item,total_count,item_count',
  'wechat.mediaFields': 'type,media_id,created_at',
  'wechat.titleMaxChars': 64,
  'wechat.digestMaxChars': 120,
  'wechat.contentMaxChars': 'none',
  'wechat.jsonEscapes': 'literal',
  'wechat.contentFilter': 'scripts,embeds,ids,positions',
  'wechat.externalLink': 'text',
  'wechat.customMedia': 'temporary',
  'wechat.draftReplies': 'captured',
  'kakao.noFailures': 'null',
  'kakao.messageForm': 'explained',
};

it.each([
  ['documented', documented],
  ['observed', observed],
] as const)('sets every switch in profile %s', (profile, settings) => {
  expect(createEmulator({ profile }).settings()).toEqual(settings);
});

it('is documented unless it is told otherwise', () => {
  expect(createEmulator().settings()).toEqual(documented);
});

interface List {
  readonly result: { readonly failure: readonly { readonly error: { readonly message: string } }[] | null };
}

/** A list of one picture, as the wide item list takes it. */
async function listed(profile: 'documented' | 'observed', picture: Uint8Array): Promise<List['result']['failure']> {
  const form = new FormData();
  form.append('image', new File([new Uint8Array(picture)], 'a.png'));
  const url = 'https://tyrar0qvgf.apigw.ntruss.com/file/v1/ft-wide-item-list/image/anybody';
  const response = await createEmulator({ profile }).fetch(new Request(url, { method: 'POST', body: form }));
  const { result } = (await (response as Response).json()) as List;
  return result.failure;
}

it.each([
  ['documented', [], 'InvalidImageShapeException'],
  ['observed', null, 'InvalidImageShapeException(가로는 최소 400px, 세로는 최소 400px 이상이어야 합니다)'],
] as const)('answers a list in the words of profile %s', async (profile, none, message) => {
  expect(await listed(profile, png({ width: 400, height: 400 }))).toEqual(none);
  expect((await listed(profile, png({ width: 399, height: 400 })))?.map(({ error }) => error.message)).toEqual([
    message,
  ]);
});
