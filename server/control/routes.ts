import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { type Control, perform, type Scene } from '../../src/control/control.ts';
import { controls } from '../../src/control/index.ts';
import { mediaTypes } from '../../src/core/media-type.ts';
import { sandboxed } from '../../src/core/picture.ts';
import type { FoundFile, FoundImage } from '../../src/core/shapes.ts';
import type { AnyEmulator } from '../../src/emulator/emulator.ts';
import { type Language, tongueOf } from '../../src/languages/index.ts';
import { bytesReader, sendBytes } from './bytes.ts';
import { inputOf } from './input.ts';
import { languageWanted } from './language.ts';
import type { Transfer } from './options.ts';
import { sendEvents } from './stream.ts';
import { formReader, ifForm } from './upload.ts';
import { lookUntil, waitOf } from './wait.ts';

interface ControlRoute {
  readonly method: string;
  /** As Express writes it. */
  readonly path: string;
  readonly control: Control;
}

/** Characters. */
const LONG_JSON = 256 * 1024;

/** How calls are answered. */
export interface Manner {
  /** Where URLs in an answer are to lead; undefined: they are the live ones. */
  base(request: Request): string | undefined;
  readonly transfer: Transfer;
  /** Where a call asks for none. */
  readonly lang: Language;
}

/** Every control that has a call. */
export const routes: readonly ControlRoute[] = Object.values(controls as Readonly<Record<string, Control>>).flatMap(
  (control) => {
    const [method, path] = control.call?.split(' ') ?? [];
    return method && path ? [{ method, path, control }] : [];
  },
);

type Guarded = AnyEmulator & Pick<Scene, 'guarded'>;

/** A router of all of them, which tells any other method of such a path what there is. */
export function routerOf(emulator: Guarded, manner: Manner): Router {
  const router = express.Router();
  const { transfer } = manner;
  const form = formReader(transfer);
  const bytes = bytesReader(transfer);
  const readersOf = (control: Control): RequestHandler[] => {
    if (control.bytes && control.input !== undefined) return [bytes];
    return control.form === undefined ? [] : [control.form === 'one' ? ifForm(form) : form];
  };
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    const route = router.route(path);
    for (const { method, control } of here) {
      const answer = answerOf(control, emulator, manner);
      route[verbOf(method)](...readersOf(control), answer);
    }
    route.all(notAllowed(here.map(({ method }) => method)));
  }
  return router;
}

function verbOf(method: string): 'get' | 'post' | 'put' | 'delete' {
  return method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
}

function answerOf(control: Control, emulator: Guarded, manner: Manner): RequestHandler {
  const { base, transfer, lang } = manner;
  return async (request, response) => {
    const { waitMs, query } = control.waits ? waitOf(request, `${control.list}`) : { waitMs: 0, query: request.query };
    const input = inputOf(request, control, query) as never;
    const scene = control.speaks ? await speaking(emulator, lang, request, response) : emulator;
    const look = () => perform(control, scene, input, base(request));
    if (control.stream) return await sendEvents(request, response, look() as Events);
    const output = await (waitMs === 0 ? look() : lookUntil(look, waitMs, emulator, request));
    if (request.method !== 'GET') await emulator.world.kept();
    if (response.destroyed) return;
    if (control.absent !== undefined && (output === undefined || output === false)) {
      response.removeHeader('Content-Language');
      response.status(404).json({ error: control.absent(emulator, input) });
    } else {
      send(response, output, control, request, transfer);
    }
  };
}

/** The same in the language that a call asks for, of which its answer tells. */
async function speaking(emulator: Guarded, own: Language, { headers }: Request, response: Response): Promise<Scene> {
  const language = languageWanted(headers['accept-language'], own);
  response.vary('Accept-Language').set('Content-Language', language);
  return { ...emulator, tongue: await tongueOf(language) };
}

type Events = Parameters<typeof sendEvents>[2];

function send(response: Response, output: unknown, control: Control, request: Request, transfer: Transfer): void {
  const { list, creates } = control;
  if (output === undefined || request.method === 'DELETE') return void response.status(204).end();
  if (output instanceof Uint8Array) {
    sendBytes(response, output, transfer);
  } else if (!hasContent(output)) {
    sendJson(response.status(creates ? 201 : 200), list === undefined ? output : { [list]: output }, transfer);
  } else if (request.query.info !== undefined) {
    const { content: _, ...record } = output;
    response.json(record);
  } else {
    sendContent(response, output, transfer);
  }
}

/** Express would hold all of a long one until somebody has read it. */
function sendJson(response: Response, output: unknown, transfer: Transfer): void {
  const json = JSON.stringify(output);
  response.type('json');
  if (json.length <= LONG_JSON) return void response.send(json);
  const content = Buffer.from(json);
  response.set('Content-Length', `${content.length}`);
  response.flushHeaders();
  transfer.send(response, content);
}

type Found = FoundImage | FoundFile;

function hasContent(output: unknown): output is Found {
  return typeof output === 'object' && output !== null && 'content' in output && output.content instanceof Uint8Array;
}

function sendContent(response: Response, found: Found, transfer: Transfer): void {
  const { content } = found;
  const type = 'format' in found ? ['Content-Type', mediaTypes[found.format]] : savedAs(found);
  response.writeHead(200, [...type, 'Content-Length', `${content.length}`, ...sandboxed]);
  transfer.send(response, content);
}

/** What is no picture is shown by no browser, whatever its sender called it: it is saved, as bytes. */
function savedAs({ filename = 'file' }: FoundFile): string[] {
  // A lone half of a pair has no place in UTF-8.
  const name = encodeURIComponent(Buffer.from(filename).toString()).replaceAll("'", '%27').replaceAll('*', '%2A');
  return ['Content-Type', 'application/octet-stream', 'Content-Disposition', `attachment; filename*=UTF-8''${name}`];
}

export function notAllowed(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    // Express answers a HEAD as a GET without its body.
    response.set('Allow', allowed.join(', ').replace('GET', 'GET, HEAD'));
    const error = `there is no ${request.method} ${request.originalUrl}; it takes ${allowed.join(', ')}`;
    response.status(405).json({ error });
  };
}
