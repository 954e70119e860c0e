import express, { type RequestHandler, type Router } from 'express';

const methods = ['get', 'post', 'put', 'delete'] as const;

/** What a path of the control plane answers to. */
export type Call = Partial<Readonly<Record<(typeof methods)[number], RequestHandler | readonly RequestHandler[]>>>;
/** By path, as Express writes it. */
export type Calls = Readonly<Record<string, Call>>;

/** A router of these calls, which tells any other method of such a path what there is. */
export function mount(calls: Calls): Router {
  const router = express.Router();
  for (const [path, call] of Object.entries(calls)) {
    const route = router.route(path);
    for (const method of methods) {
      for (const handler of [call[method] ?? []].flat()) route[method](handler);
    }
    route.all(notAllowed(methodsOf(call)));
  }
  return router;
}

/** `GET /health` and the like. */
export function linesOf(calls: Calls): string[] {
  return Object.entries(calls).flatMap(([path, call]) =>
    methodsOf(call).map((method) => `${method} ${path.replace('/*', '/:')}`),
  );
}

function methodsOf(call: Call): string[] {
  return methods.filter((method) => call[method] !== undefined).map((method) => method.toUpperCase());
}

function notAllowed(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    // Express answers a HEAD as a GET without its body.
    response.set('Allow', allowed.join(', ').replace('GET', 'GET, HEAD'));
    const error = `there is no ${request.method} ${request.originalUrl}; it takes ${allowed.join(', ')}`;
    response.status(405).json({ error });
  };
}
