import type { Rule } from '../../../../core/rule.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { moduleMethodRule } from '../../gateway/rules.ts';
import { type Takes, type TypedFile, typedFileRules } from '../../gateway/typed-files.ts';
import * as switches from '../../switches.ts';
import type { MediaUploadErrorName } from '../errors.ts';
import { mediaGate } from '../gate.ts';

export const MEDIA_UPLOAD = 'wechat/media_upload';
const page = 'wechat-media-upload';

const takes: Takes<MediaUploadErrorName> = {
  page,
  extensions: {
    image: ['png', 'jpeg', 'jpg', 'gif'],
    voice: ['amr', 'mp3'],
    video: ['mp4'],
    thumb: ['jpg', 'jpeg'],
  },
  mostBytes: { image: switches.mediaImageMaxBytes, voice: 2_097_152, video: 10_485_760, thumb: 65_536 },
  formats: { image: ['png', 'jpg', 'gif'], thumb: ['jpg'] },
  unknown: {
    error: 'fileType',
    source: {
      page: 'easywechat-1931',
      at: 'report',
      says: 'a name without an extension is refused, though the type was missing, too',
    },
  },
  foreign: {
    page,
    at: 'Notes',
    says: 'each type has its formats',
    assumes: 'what belongs to another type is refused as what belongs to none, and jpeg counts as jpg for a thumb',
  },
  tooLarge: 'tooLarge',
  content: {
    error: 'fileType',
    source: {
      page: 'wechat-captured-replies',
      at: '40005',
      says: 'a file whose bytes are not what its name says is refused',
      assumes: 'so is one of a format that it does not take; a jpg named png passes',
    },
  },
};

export const mediaUploadRules: readonly Rule<TypedFile, MediaUploadErrorName>[] = [
  ...gateRules<TypedFile>(MEDIA_UPLOAD, mediaGate(page, switches.dailyMediaUploads, 500)),
  moduleMethodRule<TypedFile>(MEDIA_UPLOAD),
  ...typedFileRules<TypedFile, MediaUploadErrorName>(MEDIA_UPLOAD, takes),
];
