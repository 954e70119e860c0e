import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Control } from '../../src/control/control.ts';
import { controls } from '../../src/control/index.ts';
import { mediaTypes } from '../../src/core/media-type.ts';
import { sandboxed } from '../../src/core/picture.ts';
import type { FoundImage } from '../../src/core/shapes.ts';
import type { AnyEmulator } from '../../src/emulator/emulator.ts';
import { inputOf } from './input.ts';
import { form } from './upload.ts';

interface ControlRoute {
  readonly method: string;
  /** As Express writes it. */
  readonly path: string;
  readonly control: Control;
}

/** Where URLs in an answer are to lead; undefined: they are the live ones. */
type Base = (request: Request) => string | undefined;

/** Every control that has a call. */
export const routes: readonly ControlRoute[] = Object.values(controls as Readonly<Record<string, Control>>).flatMap(
  (control) => {
    const [method, path] = control.call?.split(' ') ?? [];
    return method && path ? [{ method, path, control }] : [];
  },
);

/** A router of all of them, which tells any other method of such a path what there is. */
export function routerOf(emulator: AnyEmulator, base: Base): Router {
  const router = express.Router();
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    const route = router.route(path);
    for (const { method, control } of here) route[verbOf(method)](...handlersOf(control, emulator, base));
    route.all(notAllowed(here.map(({ method }) => method)));
  }
  return router;
}

function verbOf(method: string): 'get' | 'post' | 'put' | 'delete' {
  return method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
}

function handlersOf(control: Control, emulator: AnyEmulator, base: Base): RequestHandler[] {
  const answer: RequestHandler = (request, response) => {
    const input = inputOf(request, control) as never;
    const output = control.run(emulator, input, base(request));
    if (control.absent !== undefined && (output === undefined || output === false)) {
      response.status(404).json({ error: control.absent(emulator, input) });
    } else {
      send(response, output, control, request);
    }
  };
  return control.form ? [form, answer] : [answer];
}

function send(response: Response, output: unknown, { list, creates }: Control, { method, query }: Request): void {
  if (output === undefined || method === 'DELETE') return void response.status(204).end();
  if (isPicture(output)) sendPicture(response, output, query.info !== undefined);
  else response.status(creates ? 201 : 200).json(list === undefined ? output : { [list]: output });
}

function isPicture(output: unknown): output is FoundImage {
  return typeof output === 'object' && output !== null && 'content' in output && output.content instanceof Uint8Array;
}

function sendPicture(response: Response, { content, ...record }: FoundImage, isRecordWanted: boolean): void {
  if (isRecordWanted) return void response.json(record);
  const type = ['Content-Type', mediaTypes[record.format], 'Content-Length', `${content.length}`];
  response.writeHead(200, [...type, ...sandboxed]).end(content);
}

export function notAllowed(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    // Express answers a HEAD as a GET without its body.
    response.set('Allow', allowed.join(', ').replace('GET', 'GET, HEAD'));
    const error = `there is no ${request.method} ${request.originalUrl}; it takes ${allowed.join(', ')}`;
    response.status(405).json({ error });
  };
}
