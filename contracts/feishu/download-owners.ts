/** Whose pictures come back: those of the app that uploaded them. */
import { type Case, frozen, later, never, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { keyIn, other, page, thePicture } from './download-steps.ts';
import { app, askToken, download, message, own, picture, withToken } from './requests.ts';
import { botOff, notOwner, tenantToken, uploaded } from './responses.ts';

const needsApp = never('needs an app made for this one case, with settings nobody can change by call');

/** Declared, its token fetched (answer 0), a picture uploaded (answer 1), and then. */
const asApp = (app_id: string, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, app(app_id)], send: fetchToken(app_id), expect: tenantToken(7200) },
  { send: ([first]) => message(picture, withToken(textAt(first, 'tenant_access_token'))), expect: uploaded },
  ...more,
];
const fetchToken = (app_id: string) => askToken('tenant_access_token/internal', own(app_id));
const backWith = (token: HttpResponse | undefined, upload: HttpResponse | undefined) =>
  download(keyIn(upload), withToken(textAt(token, 'tenant_access_token')).headers);

const ownImages = { page, at: 'error 234008', says: 'only the app that uploaded a picture may have it back' };
export const downloadOwnerCases: readonly Case[] = [
  {
    id: 'feishu/refuses-the-key-of-another-token-while-open',
    because: { ...ownImages, assumes: 'without accounts each token is an app' },
    grade: 'assumed',
    live: never('the live service knows its apps'),
    steps: [
      { send: message(picture), expect: uploaded },
      { send: ([first]) => download(keyIn(first), other), expect: notOwner },
    ],
  },
  {
    id: 'feishu/refuses-the-key-of-another-app',
    because: { ...ownImages, page: 'feishu-captured-replies', at: '234008 to another app' },
    grade: 'observed',
    live: never('needs two apps'),
    steps: asApp(
      'cli_contractowner001',
      { needs: [app('cli_contractowner002')], send: fetchToken('cli_contractowner002'), expect: tenantToken(7200) },
      { send: ([, upload, token]) => backWith(token, upload), expect: notOwner },
      { send: ([token, upload]) => backWith(token, upload), expect: thePicture },
    ),
  },
  {
    id: 'feishu/gives-a-picture-to-a-later-token-of-its-app',
    because: { ...ownImages, says: 'a picture is its app’s, whichever token brought it' },
    grade: 'documented',
    live: never('takes an hour and a half'),
    steps: asApp(
      'cli_contractowner003',
      { needs: [later(5401)], send: fetchToken('cli_contractowner003'), expect: tenantToken(7200) },
      { send: ([, upload, token]) => backWith(token, upload), expect: thePicture },
    ),
  },
  {
    id: 'feishu/refuses-a-download-without-bot',
    because: { page, at: 'error 234007', says: 'the app must have the bot ability' },
    grade: 'documented',
    live: needsApp,
    steps: asApp('cli_contractowner004', {
      needs: [app('cli_contractowner004', { bot: false })],
      send: ([token, upload]) => backWith(token, upload),
      expect: botOff,
    }),
  },
  {
    id: 'feishu/gives-a-picture-without-any-scope',
    because: { page, at: 'request, scopes', says: 'no scope is asked for' },
    grade: 'documented',
    live: needsApp,
    steps: asApp('cli_contractowner005', {
      needs: [app('cli_contractowner005', { scopes: [] })],
      send: ([token, upload]) => backWith(token, upload),
      expect: thePicture,
    }),
  },
];
