/** What is said of an article that is refused. */
import { type Because, costs, type Need, never } from '../engine/case.ts';
import { refused } from './responses.ts';

export const page = 'wechat-draft-add';
export const live = costs('leaves a picture and drafts in the account');
export const unseen = never('nobody knows what is answered');
export const aSwitch = never('a switch of the emulator');

export const because = (at: string, says: string, assumes?: string): Because => ({
  page,
  at,
  says,
  ...(assumes && { assumes }),
});

export const setting = (name: string, value: string | number): Need => ({
  kind: 'setting',
  name: `wechat.${name}`,
  value,
});

export const longTitle = refused(45003, 'title size out of limit');
export const longAuthor = refused(45110, 'author size out of limit');
export const longDigest = refused(45004, 'description size out of limit');
export const longContent = refused(45002, 'content size out of limit');
export const noContent = refused(44004, 'empty content');
export const badSource = refused(41039, 'invalid content_source_url');
export const tooMany = refused(45008, 'article size out of limit');

export const newspic = (ids: readonly string[], more: object = {}) => ({
  article_type: 'newspic',
  title: '标题',
  content: '',
  image_info: { image_list: ids.map((image_media_id) => ({ image_media_id })) },
  ...more,
});
