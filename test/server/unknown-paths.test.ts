import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { logger } from '../../server/log.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.emulator.reset());
afterAll(() => server.close());

/** What an unknown path gets of each provider, and how its journal and log tell it from a success. */
async function ask(method: string, path: string) {
  const response = await fetch(server.url + path, { method });
  const [record] = server.emulator.requests();
  if (record === undefined) throw new Error('there is no entry');
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  // What other tests print may still wait in this process, and the log would drop its line.
  vi.spyOn(process.stdout, 'writableLength', 'get').mockReturnValue(0);
  logger('text')(record);
  const [[line]] = log.mock.calls as [[string]];
  vi.restoreAllMocks();
  return {
    status: response.status,
    body: await response.text(),
    note: response.headers.get('x-standin-note'),
    record,
    line,
  };
}

it.each([
  ['PATCH', '/open-apis/im/v1/messages/om_1/urgent_app', 404, '404 page not found', 'feishu'],
  ['POST', '/wxa/img_sec_check?access_token=x', 200, '"errcode":40066', 'wechat'],
  ['POST', '/cium0wvo4a.apigw.ntruss.com/rcs/v2/submit/rcs-mms-bulk', 404, '"errorCode":"300"', 'kakao'],
  ['POST', '/rcs/v2/itmpl', 404, '"errorCode":"300"', 'kakao'],
])('says of %s %s that it is real, and not emulated', async (method, path, status, body, provider) => {
  const answer = await ask(method, path);
  expect(answer).toMatchObject({ status, body: expect.stringContaining(body) });
  const says = expect.stringMatching(/^the live service has [A-Z]+ \/\S+, and Standin does not emulate it$/);
  expect(answer.note).toEqual(says);
  expect(answer.record).toMatchObject({ provider, endpoint: null, deviation: answer.note, warnings: [] });
  expect(answer.line).toContain(`no such path  ${answer.note}`);
});

it.each([
  ['POST', '/im/v1/images', /POST \/open-apis\/im\/v1\/images may be meant: this lacks \/open-apis in front/],
  ['POST', '//open-apis/im/v1/images', /images may be meant: this has two slashes in a row/],
  ['POST', '/api/open-apis/im/v1/images', /images may be meant: this has more in front/],
  ['GET', '/token?grant_type=client_credential', undefined],
  ['POST', '/media/uploadimg', /POST \/cgi-bin\/media\/uploadimg may be meant: this lacks \/cgi-bin in front/],
  ['POST', '/v1/FT/image/me', /POST \/file\/v1\/FT\/image\/:userId may be meant: this lacks \/file in front/],
])('notes %s %s, which is of no provider’s, with what may be meant', async (method, path, note) => {
  const answer = await ask(method, path);
  expect(answer).toMatchObject({ status: 404, record: { provider: null, endpoint: null, status: 404 } });
  expect(answer.body).toContain('nothing is emulated at ');
  expect(answer.record.deviation).toMatch(/^no provider answered: nothing is emulated at this path/);
  if (note === undefined) return expect(answer.note).toBeNull();
  expect(answer.note).toMatch(note);
  expect(answer.record.deviation).toContain(answer.note);
});

it.each([
  ['POST', '/open-apis/open-apis/im/v1/images', /this has more in front; the base URL may hold it twice/],
  ['POST', '/open-apis//im/v1/images', /this has two slashes in a row/],
  ['POST', '/open-apis/im/v1/images/', /this has a slash at its end/],
  ['POST', '/open-apis/im/v1/Images', /capital and small letters count/],
  ['PUT', '/open-apis/im/v1/images', /it takes POST, not PUT/],
  ['POST', '/cgi-bin/cgi-bin/media/uploadimg', /this has more in front/],
  ['POST', '/cgi-bin/media/uploadimg%20', /this has a blank in it/],
  ['POST', '/file/v1/ft/image/me', /FT\/image\/:userId may be meant: capital and small letters count/],
])('warns of %s %s, which a provider does not have either', async (method, path, note) => {
  const answer = await ask(method, path);
  expect(answer.note).toMatch(note);
  expect(answer.record).toMatchObject({ endpoint: null, warnings: [{ says: answer.note }] });
  expect(answer.record).not.toHaveProperty('deviation');
  expect(answer.line).toContain('no such path');
});

it('has nothing to say of a path that is like no other', async () => {
  const answer = await ask('POST', '/open-apis/drive/v1/files');
  expect(answer).toMatchObject({ status: 404, note: null, record: { warnings: [] } });
  expect(answer.line).toContain('no such path');
});
