import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { limited } from '../../src/core/described.ts';
import { Settings } from '../../src/core/settings.ts';
import { createEmulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { withLimits } from '../../src/openapi/limits.ts';
import type { Operation } from '../../src/openapi/operation.ts';

// What an endpoint looks at is in its document, and what it refuses is too much there as well.

type Schema = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

type Body = Readonly<Record<string, { readonly schema: Schema }>>;

async function operationsOf(settings: EmulatorOptions['settings'] = {}): Promise<ReadonlyMap<string, Operation>> {
  const document = (await createEmulator({ settings }).openapi()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  return new Map(operations.map((each) => [each.operationId, each]));
}

const operations = await operationsOf();
const bodyOf = (id: string, type = 'application/json', of = operations) => {
  const { content } = (of.get(id) as Operation).requestBody as { readonly content: Body };
  return content[type]?.schema as Schema;
};
const queryOf = (id: string) => {
  const parameters = (operations.get(id)?.parameters ?? []) as readonly Parameter[];
  return parameters.filter((each) => each.in === 'query').map(({ name, schema }) => [name, schema.maximum] as const);
};

it.each([
  ['feishu_message_list', 'container_id_type container_id sort_type start_time end_time page_size page_token', 50],
  ['feishu_chat_list', 'user_id_type sort_type page_size page_token', 100],
  ['feishu_member_list', 'member_id_type page_size page_token', 100],
  ['feishu_reaction_list', 'page_size reaction_type page_token user_id_type', 50],
  ['wechat_article', 'sn', undefined],
  ['wechat_video', 'vkey', undefined],
])('has what %s looks at in a query', (id, names, most) => {
  const query = queryOf(id);
  expect(query.map(([name]) => name)).toEqual(names.split(' '));
  expect(Object.fromEntries(query).page_size).toBe(most);
});

const ajv = new Ajv2020({ strict: false });
const texts = (count: number) => Array.from({ length: count }, (_, i) => `x${i}`);
const article = (fields: object) => ({ articles: [{ title: 'a', content: 'b', ...fields }] });
const kakao = { msg: 'a', receiver_number: '01012345678', sender_number: '0212345678' };
const message = (fields: object) => ({ msg_data: [{ ...kakao, sender_key: 'k', template_code: 't', ...fields }] });
const carousel = (count: number) => message({ carousel: { list: texts(count).map((header) => ({ header })) } });
const many = { touser: ['a', 'b'], msgtype: 'text', text: { content: 'a' } };
const saying = (content: string) => ({ touser: 'a', msgtype: 'text', text: { content } });

/** The largest that is taken, and one more. */
const rows: readonly [id: string, what: string, most: number, body: (size: number) => object][] = [
  ['feishu_chat_create', 'user_id_list', 50, (size) => ({ user_id_list: texts(size) })],
  ['feishu_chat_create', 'bot_id_list', 5, (size) => ({ bot_id_list: texts(size) })],
  ['feishu_member_add', 'id_list', 50, (size) => ({ id_list: texts(size) })],
  ['feishu_cardkit_settings', 'uuid', 64, (size) => ({ settings: '{}', sequence: 1, uuid: 'x'.repeat(size) })],
  ['wechat_draft_add', 'title', 32, (size) => article({ title: 'x'.repeat(size) })],
  ['wechat_draft_add', 'title outside the basic plane', 32, (size) => article({ title: '😀'.repeat(size) })],
  ['wechat_draft_add', 'author', 16, (size) => article({ author: 'x'.repeat(size) })],
  ['wechat_draft_add', 'digest', 128, (size) => article({ digest: 'x'.repeat(size) })],
  ['wechat_draft_add', 'content', 19_999, (size) => article({ content: 'x'.repeat(size) })],
  ['wechat_draft_add', 'content_source_url', 1024, (size) => article({ content_source_url: 'x'.repeat(size) })],
  ['wechat_message_mass_sendall', 'clientmsgid', 64, (size) => ({ ...many, clientmsgid: 'x'.repeat(size) })],
  ['wechat_message_mass_send', 'clientmsgid', 64, (size) => ({ ...many, clientmsgid: 'x'.repeat(size) })],
  ['wechat_message_custom_send', 'text', 2048, (size) => saying('x'.repeat(size))],
  ['kakao_alimtalk', 'header', 64, (size) => message({ header: 'x'.repeat(size) })],
  ['kakao_alimtalk', 'title', 200, (size) => message({ title: 'x'.repeat(size) })],
  ['kakao_alimtalk', 'currency_type', 12, (size) => message({ currency_type: 'x'.repeat(size) })],
  ['kakao_alimtalk', 'echo_to_webhook', 256, (size) => message({ echo_to_webhook: 'x'.repeat(size) })],
  ['kakao_alimtalk', 'msg', 1000, (size) => message({ msg: 'x'.repeat(size) })],
  ['kakao_friendtalk', 'header', 32, (size) => message({ header: 'x'.repeat(size) })],
  ['kakao_friendtalk', 'carousel', 6, carousel],
  ['kakao_mms', 'msg', 2000, (size) => message({ msg: 'x'.repeat(size) })],
];

it.each(rows)('has the limit of %s for its %s, which is %s', (id, _, most, body) => {
  const check = ajv.compile(bodyOf(id));
  expect([check(body(most)), check.errors]).toEqual([true, null]);
  expect(check(body(most + 1))).toBe(false);
});

it('has the fewest cards of a carousel', () => {
  const check = ajv.compile(bodyOf('kakao_friendtalk'));
  expect([check(carousel(2)), check(carousel(1))]).toEqual([true, false]);
});

it('limits an article that is changed as one that is new', () => {
  const { properties } = bodyOf('wechat_draft_update') as { readonly properties: Readonly<Record<string, Schema>> };
  expect(properties.articles).toMatchObject({
    properties: {
      title: { maxLength: 32, 'x-standin-rule': 'wechat/draft_update/title' },
      digest: { maxLength: 128, 'x-standin-rule': 'wechat/draft_update/digest' },
    },
  });
});

it('has no limit where a switch says that there is none', async () => {
  const of = await operationsOf({ 'wechat.contentMaxChars': 'none' });
  const { properties } = bodyOf('wechat_draft_add', 'application/json', of) as { readonly properties: Schema };
  const { content } = (properties.articles as { items: { properties: Readonly<Record<string, Schema>> } }).items
    .properties;
  expect(content).not.toHaveProperty('maxLength');
});

it('says of a file of any of four types what the largest is that one of them takes', async () => {
  const media = (id: string, of = operations) =>
    (bodyOf(id, 'multipart/form-data', of).properties as Readonly<Record<string, Schema>>).media;
  const sizes = (id: string) =>
    ['image', 'voice', 'video', 'thumb'].map((type) => `wechat/${id}/${type}-size`).join(', ');
  expect(media('wechat_media_upload')).toMatchObject({
    maxLength: 10_485_760,
    'x-standin-rule': sizes('media_upload'),
  });
  expect(media('wechat_add_material')).toMatchObject({ 'x-standin-rule': sizes('add_material') });
  const smaller = await operationsOf({ 'wechat.mediaImageMaxBytes': 2_097_152 });
  expect(media('wechat_media_upload', smaller)).toMatchObject({ maxLength: 10_485_760 });
});

it('names no rule that there is not', () => {
  const settings = new Settings([], 'documented');
  expect(() => withLimits(limited({}, 'maxLength', 'a/b'), [], settings)).toThrow('a description names a/b');
});
