/** What cases about the library share. */
import { costs, frozen, later, type Need, never, type Step } from '../engine/case.ts';
import { credential, type RequestTemplate } from '../engine/http.ts';
import { postRaw } from '../engine/request-builders.ts';
import { under } from './gated-calls.ts';
import { addGood } from './material-requests.ts';
import { addedFile, addedJpg, addedPicture } from './material-responses.ts';

export const stores = costs('adds to the library, from which it has to be deleted again');
export const unprovoked = never('nothing a caller sends brings it about at will');

/** Wrong in its method and in its body. */
export const wrongJson =
  (path: string) =>
  (token?: string): RequestTemplate => ({ ...postRaw(under(path, token), '', 'text/plain'), method: 'PUT' });

export const raw = (path: string, content: string): RequestTemplate =>
  postRaw(under(path, credential), content, 'text/plain');

const clock: Need = { kind: 'clock', to: { set: '2026-03-04T04:00:00.000Z' } };

/** A picture, a second later a thumb, then a voice and a video. */
export const four: readonly [Step, ...Step[]] = [
  { needs: [frozen, clock], send: addGood('image'), expect: addedPicture() },
  { needs: [later(1)], send: addGood('thumb'), expect: addedJpg },
  { needs: [later(1)], send: addGood('voice'), expect: addedFile },
  { needs: [later(1)], send: addGood('video'), expect: addedFile },
];
