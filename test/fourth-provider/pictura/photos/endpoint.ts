import { reachable } from '../../../../src/core/call.ts';
import { readImage } from '../../../../src/core/image.ts';
import { judge } from '../../../../src/core/judge.ts';
import type { Endpoint } from '../../../../src/core/provider.ts';
import { keepUpload } from '../../../../src/core/shelf.ts';
import { warningsOf } from '../../../../src/core/warnings.ts';
import { callerOf } from '../account.ts';
import { shelf } from '../shelf.ts';
import { paths } from '../wire.ts';
import { type PhotoErrorName, photoErrors } from './errors.ts';
import { refused, stored } from './reply.ts';
import { type Photo, photoRules } from './rules.ts';

const judged = { name: 'pictura/photos', rules: photoRules, errors: photoErrors };

/** The body is the picture: no form. */
export const photos: Endpoint = {
  ...judged,
  methods: ['POST'],
  path: paths.photos,
  who: callerOf,
  answer(call, world) {
    const caller = callerOf(call, world);
    const { body } = call;
    const photo: Photo = { caller, bytes: body.length, image: body.kept ? readImage(body) : undefined };
    const verdict = judge<Photo, PhotoErrorName>(judged, photo, caller, world);
    if (verdict) return { reply: refused(verdict.error), verdict, who: caller };
    const upload = { tenant: caller.tenant, kind: 'photo', image: photo.image, bytes: body };
    const { key, warnings } = keepUpload(shelf, upload, world);
    const reply = stored(key, reachable(call, shelf.liveUrl(key)));
    return { reply, who: caller, warnings: [...warningsOf([], photoRules, photo, world), ...warnings] };
  },
};
