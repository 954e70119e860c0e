import { oneImage } from '../single/one-image.ts';
import { rcsCallerCautions, rcsImageCautions } from './cautions.ts';
import { rcsImageErrors } from './errors.ts';
import { rcsUploaded } from './reply.ts';
import { RCS_IMAGE, rcsImageRules } from './rules.ts';

/** One picture for RCS, which a message names by the id that it gets, and nobody opens. */
export const rcsImage = oneImage({
  name: RCS_IMAGE,
  kind: 'rcs',
  rules: rcsImageRules,
  errors: rcsImageErrors,
  cautions: rcsImageCautions,
  callerCautions: rcsCallerCautions,
  uploaded: (filename, { key }, world) => rcsUploaded(filename, key, world),
});
