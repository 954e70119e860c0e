import { absent, is, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Source } from '../../../core/source.ts';
import type { Media } from './file-form.ts';
import { whyNoFilename, whyNoMedia } from './file-trouble.ts';
import type { WeChatForm } from './form.ts';

export interface FileCall {
  /** Undefined where nobody asks. */
  readonly form?: WeChatForm;
  readonly media: Media | undefined;
}

/** There is a file, and it has a name. `missing`: where the endpoint's page asks for one. */
export function presenceRules<Facts extends FileCall>(
  endpoint: string,
  what: 'picture' | 'file',
  missing: Source,
): Rule<Facts, 'mediaMissing'>[] {
  const rule = rulesOver<Facts, 'mediaMissing'>();
  return [
    rule({
      id: `${endpoint}/media-missing`,
      error: 'mediaMissing',
      measure: ({ media }) => media,
      broken: absent,
      mend:
        what === 'picture'
          ? 'add the picture as the part media of a multipart/form-data body'
          : 'add the file as the part media of a multipart/form-data body',
      explain: ({ form }) => form && whyNoMedia(form),
      source: missing,
    }),
    rule({
      id: `${endpoint}/filename`,
      error: 'mediaMissing',
      measure: ({ media }) => (media === undefined ? undefined : (media.filename ?? '')),
      limit: '',
      broken: is,
      mend: 'give the part a filename in double quotes: filename="photo.jpg"',
      explain: ({ media }) => media?.part && whyNoFilename(media.part),
      source: {
        page: 'silenceper-832',
        at: 'report',
        says: 'a part without filename is refused, and so is one that has only filename* (wechatpy-293)',
        assumes: 'an empty filename is none',
      },
    }),
  ];
}
