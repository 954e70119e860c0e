import type { DraftDesk } from '../../../core/article.ts';
import { shelf } from '../shelf.ts';
import { idsIn } from './article.ts';
import { keepDraft } from './keep.ts';
import { unread } from './read.ts';

const text = { type: 'string' } as const;
const flag = { enum: [0, 1] } as const;

/** Drafts that a test puts there: with the contents and the pictures that it names, whatever they are. */
export const draftDesk: DraftDesk = {
  idForm: shelf.keyForm,
  article: {
    type: 'object',
    required: ['title'],
    additionalProperties: false,
    properties: {
      article_type: { enum: ['news', 'newspic'] },
      title: text,
      author: text,
      digest: text,
      content: text,
      content_source_url: text,
      thumb_media_id: { type: 'string', description: 'Key of the cover, such as that of a stored picture.' },
      need_open_comment: flag,
      only_fans_can_comment: flag,
      image_info: {
        type: 'object',
        required: ['image_list'],
        additionalProperties: false,
        properties: {
          image_list: {
            type: 'array',
            items: {
              type: 'object',
              required: ['image_media_id'],
              additionalProperties: false,
              properties: { image_media_id: text },
            },
          },
        },
      },
    },
  },
  keep({ id, tenant, articles }, world) {
    const sent = articles.map((fields) => ({
      ...unread(fields),
      mediaIds: idsIn(fields).map((each) => ({ id: each, is: 'good' as const })),
    }));
    return keepDraft({ mediaId: id, tenant, articles: sent }, world).kept;
  },
};
