import express, { type RequestHandler, type Router } from 'express';
import { PageFiles } from '../page-files.ts';
import { answerError } from './errors.ts';
import { pageGuard } from './guard.ts';
import type { GuardOptions } from './options.ts';
import { notAllowed } from './routes.ts';

/** Nothing runs, styles or is asked but what is the page's own; texts become elements by no way but as texts. */
const policy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' blob:"],
  ...["frame-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  "require-trusted-types-for 'script'",
].join('; ');
const headers = {
  'Content-Security-Policy': policy,
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  Vary: 'Accept',
};

/**
 * The page, for whoever asks for HTML, and the files that it is of. There is nothing of anybody's in them, so they need no
 * admin token; what they show does, and the page asks for it.
 */
export function pageRouter(access: GuardOptions): Router {
  const router = express.Router();
  let read: PageFiles | undefined;
  const files = () => {
    read ??= new PageFiles();
    return read;
  };
  const allowed = pageGuard(access);
  router.get('/', ifHtml(allowed), (request, response, next) => {
    if (!wantsHtml(request)) return next();
    response
      .set({ ...headers, 'Cache-Control': 'no-cache' })
      .type('html')
      .send(files().document(baseFor(request.originalUrl)));
  });
  const file = router.route('/page/:name').get(allowed, ({ params: { name } }, response, next) => {
    const found = files().find(name);
    if (found === undefined) return next();
    response.set({ 'Content-Type': found.type, 'Cache-Control': 'public, max-age=31536000, immutable' });
    response.send(found.content);
  });
  file.all(allowed, (request, response, next) =>
    request.method === 'GET' ? next() : notAllowed(['GET'])(request, response, next),
  );
  router.use(answerError);
  return router;
}

/** From the address that the browser has on, of which a proxy may have taken the beginning away. */
function baseFor(url: string): string {
  const [path = ''] = url.split('?');
  return path.slice(path.lastIndexOf('/') + 1) || '.';
}

type Asked = Parameters<RequestHandler>[0];

/** JSON is for everybody who does not say that they would rather have HTML. */
function wantsHtml(request: Asked): boolean {
  return request.accepts(['json', 'html']) === 'html';
}

function ifHtml(handle: RequestHandler): RequestHandler {
  return (request, response, next) => (wantsHtml(request) ? handle(request, response, next) : next());
}
