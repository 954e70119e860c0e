import { sending } from '../endpoint.ts';
import { mmsCautions } from './cautions.ts';
import { mmsPicturesOf } from './pictures.ts';
import { mmsResults } from './results.ts';
import { MMS, mmsCallRules, mmsMessageRules } from './rules.ts';

/** Long texts to phones, with the pictures that were uploaded for them. */
export const mms = sending({
  name: MMS,
  callRules: mmsCallRules,
  messageRules: mmsMessageRules,
  results: mmsResults,
  messageType: 'MMS',
  cautions: mmsCautions,
  picturesOf: mmsPicturesOf,
});
