import express, { type Express, type Request, type Router } from 'express';
import { InputError } from '../../src/core/input-error.ts';
import { jsonExcess } from '../../src/core/json-bounds.ts';
import type { AnyEmulator } from '../../src/emulator/emulator.ts';
import { schemeOf } from '../scheme.ts';
import { answerError } from './errors.ts';
import { guard } from './guard.ts';
import type { ControlOptions, GuardOptions } from './options.ts';
import { pageRouter } from './page.ts';
import { type Manner, notAllowed, routerOf, routes } from './routes.ts';

/** What is ours on the server. */
export function controlApp(emulator: AnyEmulator, { assetUrls, transfer, lang, ...access }: ControlOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  const base = (request: Request) => (assetUrls === 'local' ? (access.publicUrl ?? addressOf(request)) : undefined);
  app.use('/__standin', pageRouter(access), guard(access), controlRouter(emulator, { base, transfer, lang }, access));
  return app;
}

/** The calls under `/__standin`: ours, not a provider's, and the only place where an answer has our own shape. */
function controlRouter(emulator: AnyEmulator, manner: Manner, access: GuardOptions): Router {
  const router = express.Router();
  // Not strict: that null is no order is told by who is asked for one.
  router.use(express.json({ limit: '1mb', strict: false, verify: refuseExcess }));
  const index = router.route('/').get(({ baseUrl }, response) => {
    const calls = routes.map(({ method, path }) => `${method} ${baseUrl}${path.replace('*', ':')}`);
    response.json({ calls });
  });
  index.all(notAllowed(['GET']));
  router.use(routerOf({ ...emulator, guarded: access.adminToken !== undefined }, manner));
  router.use((request, response) => {
    const error = `there is no ${request.method} ${request.originalUrl}; GET ${request.baseUrl} lists what there is`;
    response.status(404).json({ error });
  });
  router.use(answerError);
  return router;
}

/** Bytes of which a tree is made before anybody else gets their turn. */
const SHORT = 256 * 1024;

/** Throws an InputError for what would take long to parse. */
function refuseExcess(_request: unknown, _response: unknown, body: Buffer): void {
  const excess = body.length > SHORT ? jsonExcess(body.toString()) : undefined;
  if (excess !== undefined) throw new InputError(`the body is ${excess}`);
}

/** Where the providers' paths begin: at the Host, or under the path that all of this is mounted on. */
function addressOf(request: Request): string | undefined {
  const { headers, baseUrl } = request;
  return headers.host && `${schemeOf(request)}://${headers.host}${baseUrl.replace(/\/__standin$/i, '')}`;
}
