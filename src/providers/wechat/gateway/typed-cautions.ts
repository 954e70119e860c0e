import { fileNamed } from '../../../core/file-signatures.ts';
import { english } from '../../../core/say.ts';
import type { Caution } from '../../../core/warnings.ts';
import { fileCautions } from './file-cautions.ts';
import type { TypedFile } from './typed-files.ts';

/** Of every upload that names its type. */
export const typedCautions: readonly Caution<TypedFile>[] = [
  ...fileCautions,
  {
    when: ({ type, media }) =>
      (type === 'voice' || type === 'video') &&
      !/ (sound|video) /.test(nameOf(media?.part?.body.text(0, 16, 'latin1'))),
    says: 'the content begins as no sound or video that is known; whether the service looks is not known',
    source: { page: 'wechat-add-material', at: 'Notes', says: 'which formats it takes, by name' },
  },
];

function nameOf(latin1: string | undefined): string {
  const name = latin1 === undefined ? undefined : fileNamed(latin1);
  return name === undefined ? '' : english(name);
}
