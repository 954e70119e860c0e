import express, { type Express } from 'express';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { guard } from './guard.ts';
import { controlPlane } from './index.ts';
import type { ControlOptions } from './options.ts';

/** What is ours on the server: the control plane, and a 404 that says where the providers are. */
export function controlApp(emulator: Emulator, { assetUrls, ...access }: ControlOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/__standin', guard(access), controlPlane(emulator, { assetUrls }));
  app.use((request, response) => {
    const known = emulator.providers.flatMap(({ origins }) => origins.flatMap(({ prefix }) => prefix ?? []));
    response
      .status(404)
      .json({ error: `nothing is emulated at ${request.path}; there are ${known.join(', ')} and /__standin` });
  });
  return app;
}
