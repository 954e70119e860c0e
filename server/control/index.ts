import express, { type ErrorRequestHandler, type Router } from 'express';
import { catalogue } from '../../src/catalogue.ts';
import { InputError } from '../../src/core/input-error.ts';
import type { Emulator } from '../../src/emulator.ts';
import { validate } from '../../src/validate.ts';
import { VERSION } from '../../src/version.ts';

const clockSchema = {
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: { advance: { type: 'string' }, set: { type: 'string' }, freeze: { type: 'boolean' } },
};

interface ClockOrder {
  readonly advance?: string;
  readonly set?: string;
  readonly freeze?: boolean;
}

/** The calls under `/__standin`: ours, not a provider's, and the only place where an answer has our own shape. */
export function controlPlane(emulator: Emulator): Router {
  const { world, providers } = emulator;
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));

  router.get('/health', (_request, response) => {
    response.json({ status: 'ok', version: VERSION, providers: providers.map(({ name }) => name) });
  });
  router.post('/reset', (_request, response) => {
    emulator.reset();
    response.status(204).end();
  });

  router.get('/faults', (_request, response) => void response.json({ faults: world.faults.all() }));
  router.post('/faults', (request, response) => void response.status(201).json(emulator.orderFault(request.body)));
  router.delete('/faults', (_request, response) => {
    world.faults.clear();
    response.status(204).end();
  });

  router.get('/accounts', (_request, response) => {
    response.json({ accounts: emulator.accounts() });
  });
  router.post('/accounts', (request, response) => {
    emulator.declareAccount(request.body);
    response.status(201).json(request.body);
  });

  router.get('/clock', (_request, response) => void response.json(reading(emulator)));
  router.post('/clock', (request, response) => {
    turn(emulator, validate<ClockOrder>(clockSchema, request.body, 'clock'));
    response.json(reading(emulator));
  });

  router.get('/settings', (_request, response) => void response.json(world.settings.all()));
  router.put('/settings', (request, response) => {
    world.settings.set(validate<Record<string, unknown>>({ type: 'object' }, request.body, 'settings'));
    response.json(world.settings.all());
  });

  router.get('/rules', (_request, response) => void response.json(catalogue(providers)));

  router.use((request, response) => {
    response.status(404).json({ error: `there is no ${request.method} ${request.originalUrl}` });
  });
  router.use(inWords);
  return router;
}

function reading({ world: { clock } }: Emulator) {
  return { now: new Date(clock.now()).toISOString(), frozen: clock.frozen };
}

function turn({ world: { clock } }: Emulator, { advance, set, freeze }: ClockOrder): void {
  if (advance !== undefined) clock.advance(advance);
  if (freeze !== undefined) clock.freeze(freeze);
  if (set !== undefined) {
    const time = instant(set);
    if (time === undefined)
      throw new InputError(`clock: set must be an ISO time such as "2026-01-31T08:00:00Z", not ${JSON.stringify(set)}`);
    clock.set(time);
  }
}

/** A full ISO time with a zone: anything less would depend on the machine. Days that do not exist are none. */
function instant(text: string): number | undefined {
  const [, date] =
    /^((?:19[789]|[2-9]\d\d)\d-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const time = Date.parse(text);
  const exists = date !== undefined && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date);
  return exists && !Number.isNaN(time) ? time : undefined;
}

/** Bad input is the caller's and is told in words; anything else is ours. */
const inWords: ErrorRequestHandler = (error, _request, response, _next) => {
  // JSON nested so deep that a walk through it overflows the stack is bad input too.
  const status = error instanceof InputError || error instanceof RangeError ? 400 : (error.status ?? 500);
  const said = error instanceof RangeError ? 'the JSON is nested too deeply' : error.message;
  const message = status < 500 ? said : 'internal error of Standin';
  if (status >= 500) console.error('standin: internal error', error);
  response.status(status).json({ error: message });
};
