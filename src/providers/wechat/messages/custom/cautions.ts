import type { Caution } from '../../../../core/warnings.ts';
import type { CustomSend } from './read.ts';

/** What passes here and breaks there. */
export const customCautions: readonly Caution<CustomSend>[] = [
  {
    when: ({ said }) => said.msgtype === 'mpnews',
    says: 'mpnews is not for customer messages any more: publish the article, and send its article_id as mpnewsarticle',
    source: { page: 'wechat-custom-send', at: 'mpnews', says: 'it is given up for mpnewsarticle' },
  },
  {
    when: ({ said, isPublished }) => said.msgtype === 'mpnewsarticle' && isPublished === false,
    says: 'the article_id is none that this account published here: publish the draft, and send the article_id that freepublish/get answers',
    source: { page: 'wechat-custom-send', at: 'mpnewsarticle.article_id', says: 'the id of an article' },
  },
];
