import { jpg } from '../../../fixtures/images.ts';
import { withPart } from '../requests.ts';
import { contentFlaws, file, formFlaws, type Subject, upload } from './forms.ts';

export function kakao(kind: string): Subject {
  return {
    name: `kakao/${kind}`,
    accounts: [],
    good: upload(`/file/v1/${kind}/image/me`, { image: file('image') }),
    flaws: [
      ...formFlaws('image'),
      ...contentFlaws('image'),
      {
        is: 'there is no filename',
        make: withPart('image', { disposition: 'form-data; name="image"' }),
        measured: /^the part image has no filename, which makes it a text field$/,
        mend: /^give the part a filename, such as photo\.jpg$/,
        kind: 'part',
      },
      {
        is: 'the picture is too small',
        make: withPart('image', { content: jpg({ width: 100, height: 80 }) }),
        mend: /pixels/,
        kind: 'part',
      },
      {
        is: 'the picture is empty',
        make: withPart('image', { content: '' }),
        measured: /^nothing: 0 bytes$/,
        mend: /^send a file that is not empty$/,
        kind: 'part',
      },
    ],
  };
}
