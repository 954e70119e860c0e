import express, { type RequestHandler, type Router } from 'express';
import { accountsSchema } from '../../src/control/accounts-schema.ts';
import { catalogue } from '../../src/control/catalogue.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { VERSION } from '../../src/version.ts';
import { answerError } from './errors.ts';
import { images } from './images.ts';
import { type Calls, linesOf, mount } from './mount.ts';
import { requests } from './requests.ts';

/** The calls under `/__standin`: ours, not a provider's, and the only place where an answer has our own shape. */
export function controlPlane(emulator: Emulator, { assetUrls }: { assetUrls: 'local' | 'live' }): Router {
  const calls: Calls = {
    ...world(emulator),
    ...requests(emulator),
    ...images(emulator, assetUrls),
    ...fixed(emulator),
  };
  const router = express.Router();
  // Not strict: that null is no order is told by who is asked for one.
  router.use(express.json({ limit: '1mb', strict: false }));
  router.use(mount({ ...calls, '/': { get: index(calls) } }));
  router.use((request, response) => {
    const error = `there is no ${request.method} ${request.originalUrl}; GET ${request.baseUrl} lists what there is`;
    response.status(404).json({ error });
  });
  router.use(answerError);
  return router;
}

function index(calls: Calls): RequestHandler {
  return ({ baseUrl }, response) => {
    response.json({ calls: linesOf(calls).map((line) => line.replace(' ', ` ${baseUrl}`)) });
  };
}

/** What changes. */
function world(emulator: Emulator): Calls {
  return {
    '/reset': {
      post(_request, response) {
        emulator.reset();
        response.status(204).end();
      },
    },
    '/faults': {
      get: (_request, response) => void response.json({ faults: emulator.faults() }),
      post: (request, response) => void response.status(201).json(emulator.orderFault(request.body)),
      delete(_request, response) {
        emulator.clearFaults();
        response.status(204).end();
      },
    },
    '/accounts': {
      get: (_request, response) => void response.json({ accounts: emulator.accounts() }),
      post: (request, response) => void response.status(201).json(emulator.declareAccount(request.body)),
    },
    '/clock': {
      get: (_request, response) => void response.json(emulator.clock()),
      post: (request, response) => void response.json(emulator.turnClock(request.body)),
    },
    '/settings': {
      get: (_request, response) => void response.json(emulator.settings()),
      put: (request, response) => void response.json(emulator.changeSettings(request.body)),
    },
  };
}

/** What is the same for every call. */
function fixed({ providers }: Emulator): Calls {
  const health = { status: 'ok', version: VERSION, providers: providers.map(({ name }) => name) };
  return {
    '/health': { get: (_request, response) => void response.json(health) },
    '/rules': { get: (_request, response) => void response.json(catalogue(providers)) },
    '/schema/accounts': { get: (_request, response) => void response.json(accountsSchema(providers)) },
  };
}
