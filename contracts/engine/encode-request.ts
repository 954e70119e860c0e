/**
 * A request of a case as bytes. The form is written here by hand, because what a form library would never send
 * (a part without a filename, a charset before the boundary, a body cut short) is half of what is tested.
 */
import { credential, type FormPart, type HttpRequest, type RequestBody, type RequestTemplate } from './http.ts';

const defaultBoundary = '----contract7MA4YWxkTrZu0gW';
const encoder = new TextEncoder();

/** Fills in what the target decides: where the provider lives, and which credential this case has. */
export function toHttpRequest(template: RequestTemplate, baseUrl: string, credentialOfCase: string): HttpRequest {
  const filled = (value: string) => value.replaceAll(credential, credentialOfCase);
  const body = template.body && bytesOf(template.body);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(template.headers ?? {})) headers[name] = filled(value);
  const contentType = template.body && contentTypeOf(template.body);
  if (contentType !== undefined) headers['Content-Type'] = contentType;
  if (template.body?.framing === 'chunked') headers['Transfer-Encoding'] = 'chunked';
  else if (body) headers['Content-Length'] = String(body.length);
  const url = template.url.startsWith('/') ? baseUrl.replace(/\/$/, '') + filled(template.url) : template.url;
  return { method: template.method, url, headers, ...(body && { body }) };
}

function contentTypeOf(body: RequestBody): string | undefined {
  if (body.kind === 'raw') return body.contentType;
  const boundary = body.boundary ?? defaultBoundary;
  return (body.contentType ?? 'multipart/form-data; boundary={boundary}').replaceAll('{boundary}', boundary);
}

function bytesOf(body: RequestBody): Uint8Array {
  if (body.kind === 'raw') return contentOf(body.content);
  const boundary = body.boundary ?? defaultBoundary;
  const pieces: Uint8Array[] = [encoder.encode(body.preamble ?? '')];
  for (const part of body.parts) {
    pieces.push(encoder.encode(`--${boundary}\r\n${headersOf(part)}\r\n\r\n`), contentOf(part.content));
    pieces.push(encoder.encode('\r\n'));
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n${body.epilogue ?? ''}`));
  const whole = Buffer.concat(pieces);
  return whole.subarray(0, whole.length - (body.dropLast ?? 0));
}

function headersOf(part: FormPart): string {
  const filename = part.filename === undefined ? '' : `; filename="${part.filename}"`;
  const disposition = part.disposition ?? `form-data; name="${part.name}"${filename}`;
  return `Content-Disposition: ${disposition}${part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`}`;
}

const contentOf = (content: string | (() => Uint8Array)): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content();
