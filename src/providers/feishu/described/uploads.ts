import { type DescribedEndpoint, file, limited, object, oneOf, text, told } from '../../../core/described.ts';
import { mediaTypes } from '../../../core/media-type.ts';
import { fileTypes } from '../wire.ts';
import { answered } from './answered.ts';

const pictures = Object.values(mediaTypes).filter((type) => !/tiff|heic/.test(type));
const files = [
  'application/octet-stream',
  'audio/ogg',
  'video/mp4',
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
];

export const uploads: Readonly<Record<string, DescribedEndpoint>> = {
  'feishu/images': {
    says: 'uploads a picture, for messages or as an avatar, and gives its key',
    form: object({
      image_type: limited(text, 'enum', 'feishu/images/image-type'),
      image: limited(told(file, 'The picture.'), 'maxLength', 'feishu/images/size'),
    }),
    reply: answered(object({ image_key: text })),
  },
  'feishu/download': {
    says: 'gives a picture back to the app that uploaded it; a TIFF or HEIC as a JPG',
    bytes: pictures,
  },
  'feishu/files': {
    says: 'uploads a file for messages, and gives its key',
    form: object({
      file_type: oneOf(fileTypes),
      file_name: text,
      'duration?': told(text, 'Milliseconds, of sound and films.'),
      file: limited(told(file, 'The file.'), 'maxLength', 'feishu/files/size'),
    }),
    reply: answered(object({ file_key: text })),
  },
  'feishu/file_download': { says: 'gives a file back to the app that uploaded it', bytes: files },
  'feishu/resource': {
    says: 'gives a picture or a file that is in a message',
    query: { type: limited(text, 'enum', 'feishu/resource/type') },
    bytes: [...pictures, ...files],
  },
};
