import express from 'express';
import { KakaoClient, readResult, resultReceived } from 'standin/clients';

/** A message that KakaoTalk could not show, for its picture. */
const BAD_FORMAT = 'f';

/**
 * Sends pictures to people on KakaoTalk. Whether one arrives comes later, to `/results`: a message whose picture was no
 * good is sent once more, with the picture that is always there.
 */
export function createApp({ account, sender, fallback }) {
  const kakao = new KakaoClient(account);
  const messages = new Map();
  const app = express();

  async function send(photo, to, attempt = 1) {
    const { key } = await kakao.sendImage(photo, { ...sender, to });
    messages.set(key, { to, attempt, state: 'sent' });
    return key;
  }

  app.post('/photos/:to', express.raw({ type: 'image/*', limit: '1mb' }), async (request, response) => {
    response.status(202).json({ key: await send(request.body, request.params.to) });
  });

  app.post('/results', express.json(), async (request, response) => {
    const { key, code, arrived } = readResult(request.body);
    const message = messages.get(key);
    if (message) message.state = arrived ? 'arrived' : `failed with ${code}`;
    if (message?.attempt === 1 && code === BAD_FORMAT) await send(fallback, message.to, 2);
    response.json(resultReceived);
  });

  app.get('/messages', (_request, response) => {
    response.json([...messages.values()]);
  });

  return app;
}
