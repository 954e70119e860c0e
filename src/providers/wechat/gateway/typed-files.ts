import { whyNoPicture } from '../../../core/form-trouble.ts';
import type { Format } from '../../../core/image.ts';
import { above, is, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { inRow, oneOf, say } from '../../../core/say.ts';
import type { Switch } from '../../../core/settings.ts';
import type { Source } from '../../../core/source.ts';
import type { SentFile } from './file-cautions.ts';
import { extensionOf } from './file-extensions.ts';
import { presenceRules } from './file-rules.ts';
import { whyNoExtension } from './file-trouble.ts';
import type { GatedCall } from './gate.ts';
import { whyNoType } from './type-trouble.ts';

export const mediaTypes = ['image', 'voice', 'video', 'thumb'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** An upload that says in its query what it brings. */
export interface TypedFile extends GatedCall, SentFile {
  /** As it was sent. */
  readonly typeSent: string | undefined;
  /** Undefined where it is none that there is. */
  readonly type: MediaType | undefined;
}

type TypedErrorName = 'mediaMissing' | 'mediaType' | 'fileType';

/** What an endpoint takes of each type. */
export interface Takes<ErrorName extends string> {
  readonly page: string;
  readonly extensions: Readonly<Record<MediaType, readonly string[]>>;
  readonly mostBytes: Readonly<Record<MediaType, number | Switch<number>>>;
  readonly formats: Readonly<Record<'image' | 'thumb', readonly Format[]>>;
  /** Of a name that is nothing of any type. */
  readonly unknown: { readonly error: ErrorName | 'fileType'; readonly source: Source };
  /** Of a name that is something of another type. */
  readonly foreign: Source;
  readonly tooLarge: ErrorName;
  /** Of a name that promises another content. */
  readonly content: { readonly error: ErrorName | 'fileType'; readonly source: Source };
}

/** In their order: there is a file, its name has an extension that is known, the type, then what is right for that type. */
export function typedFileRules<Facts extends TypedFile, ErrorName extends string>(
  endpoint: string,
  takes: Takes<ErrorName>,
): Rule<Facts, ErrorName | TypedErrorName>[] {
  const rule = rulesOver<Facts, ErrorName | TypedErrorName>();
  const { page, extensions, mostBytes, formats, unknown, foreign, tooLarge, content } = takes;
  const known = [...new Set(mediaTypes.flatMap((type) => extensions[type]))];
  const extension = ({ media }: Facts) => (media?.filename === undefined ? unread : extensionOf(media.filename));
  return [
    ...presenceRules<Facts>(endpoint, 'file', { page, at: 'Request body, media', says: 'media is required' }),
    rule({
      id: `${endpoint}/extension`,
      error: unknown.error,
      measure: extension,
      limit: known,
      broken: (sent, all) => !all.includes(sent),
      mend: 'name it with an extension that its type has, such as jpg, mp3 or mp4',
      explain: ({ media }) => media?.part && whyNoExtension(media.part),
      source: unknown.source,
    }),
    rule({
      id: `${endpoint}/type`,
      error: 'mediaType',
      measure: ({ typeSent }) => typeSent,
      limit: mediaTypes as readonly string[],
      broken: (sent, all) => sent === undefined || !all.includes(sent),
      mend: 'add &type= to the URL, with image, voice, video or thumb',
      explain: ({ typeSent, form }) => whyNoType(typeSent, form),
      source: { page, at: 'Query parameters, type', says: 'required, and one of image, voice, video and thumb' },
    }),
    ...mediaTypes.map((type) =>
      rule({
        id: `${endpoint}/${type}-extension`,
        error: 'fileType',
        measure: (facts) => (facts.type === type ? extension(facts) : unread),
        limit: extensions[type],
        // One that nothing has was told of before.
        broken: (sent, all) => known.includes(sent) && !all.includes(sent),
        mend: (_, all) => say`name it with the extension ${oneOf(all)}, or give its own type`,
        explain: ({ media }) => media?.part && whyNoExtension(media.part),
        source: foreign,
      }),
    ),
    ...mediaTypes.map((type) =>
      rule({
        id: `${endpoint}/${type}-size`,
        error: tooLarge,
        measure: (facts) => (facts.type === type ? facts.media?.bytes : unread),
        limit: mostBytes[type],
        broken: above,
        mend: (bytes, most) => say`send at most ${most} bytes, ${bytes - most} fewer`,
        source: {
          page,
          at: `Notes, ${type}`,
          says: `a ${type} may have so many bytes at most`,
          assumes: 'KB and MB are powers of 1024, and exactly so many pass',
        },
      }),
    ),
    rule({
      id: `${endpoint}/empty`,
      error: 'mediaMissing',
      measure: ({ media }) => media?.bytes,
      limit: 0,
      broken: is,
      mend: 'send a file that is not empty: its stream may have been read before, or it may still be written',
      source: {
        page: 'wenyan-mcp-7',
        at: 'report',
        says: 'add_material answers an empty file so',
        ...(page === 'wechat-add-material' ? {} : { assumes: 'this one does, too' }),
      },
    }),
    ...(['image', 'thumb'] as const).map((type) =>
      rule({
        id: `${endpoint}/${type}-content`,
        error: content.error,
        // Of a file of 0 bytes nobody can say that it is of another format.
        measure: ({ type: sent, media }) => (sent === type && media?.bytes ? (media.image?.format ?? 'none') : unread),
        limit: formats[type] as readonly string[],
        broken: (format, all) => !all.includes(format),
        mend: (_, all) => say`send one of ${inRow(all)}`,
        explain: ({ media }) => (media?.image === undefined ? whyNoPicture(media?.part?.body) : undefined),
        source: content.source,
      }),
    ),
  ];
}
