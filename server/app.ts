import express, { type Express } from 'express';
import type { Emulator } from '../src/emulator.ts';
import { guard } from './control/guard.ts';
import { controlPlane } from './control/index.ts';

export interface AppOptions {
  /** The address the server is bound to: a name under which the control plane may be called, beside this machine's own. */
  readonly host: string;
}

/** What is ours on the server: the control plane, and a 404 that says where the providers are. */
export function createApp(emulator: Emulator, { host }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/__standin', guard(host), controlPlane(emulator));
  app.use((request, response) => {
    const known = emulator.providers.flatMap(({ origins }) => origins.flatMap(({ prefix }) => prefix ?? []));
    response
      .status(404)
      .json({ error: `nothing is emulated at ${request.path}; there are ${known.join(', ')} and /__standin` });
  });
  return app;
}
