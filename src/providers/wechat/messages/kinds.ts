/** What an uploaded file has to be where a message names it. */
export type Wanted = 'image' | 'voice' | 'video' | 'thumb' | 'draft';

/** What one kind of message is made of. */
export interface MessageKind {
  /** Where it stands in the body; the first of these that is there. */
  readonly at: readonly string[];
  /** Fields without which it says nothing. */
  readonly needs: readonly string[];
  /** Fields that name what was uploaded, or lists of it. */
  readonly media: Readonly<Record<string, Wanted>>;
  /** Of those the ones that may be left out. */
  readonly optional?: readonly string[];
}

export type MessageKinds = Readonly<Record<string, MessageKind>>;

const of = (at: string, needs: readonly string[], media: MessageKind['media'] = {}): MessageKind => ({
  at: [at],
  needs,
  media,
});

const text = of('text', ['content']);
const voice = of('voice', [], { media_id: 'voice' });
const card = of('wxcard', ['card_id']);
const mpnews = of('mpnews', [], { media_id: 'draft' });

/** Of message/custom/send, in the words of its page. */
export const customKinds: MessageKinds = {
  text,
  image: of('image', [], { media_id: 'image' }),
  voice,
  // Libraries send films without a cover.
  video: { ...of('video', [], { media_id: 'video', thumb_media_id: 'thumb' }), optional: ['thumb_media_id'] },
  music: of('music', ['musicurl', 'hqmusicurl'], { thumb_media_id: 'thumb' }),
  news: of('news', ['articles']),
  mpnews,
  mpnewsarticle: of('mpnewsarticle', ['article_id']),
  msgmenu: of('msgmenu', ['list']),
  wxcard: card,
  miniprogrampage: of('miniprogrampage', ['appid', 'pagepath'], { thumb_media_id: 'thumb' }),
  link: of('link', ['title', 'url']),
};

const film: MessageKind['media'] = { media_id: 'video' };

/** Of mass messages. A picture stands in a list by now, and by itself in what older programs send and in previews. */
export const massKinds: MessageKinds = {
  mpnews,
  text,
  voice,
  music: of('music', []),
  image: {
    at: ['images', 'image'],
    needs: [],
    media: { media_ids: 'image', media_id: 'image' },
    optional: ['media_ids', 'media_id'],
  },
  mpvideo: of('mpvideo', [], film),
  video: { at: ['mpvideo', 'video'], needs: [], media: film },
  wxcard: card,
};
