import type { DescribedEndpoint, Schema } from '../core/described.ts';
import type { Example } from './example.ts';
import type { Failure } from './failures.ts';
import { schemasOf } from './infer.ts';

interface Media {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, object>>;
}

export interface Response {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}

/** Its answers by status: what is taken, and each error with its body. */
export function responsesOf(
  of: DescribedEndpoint,
  failures: readonly Failure[],
  example: Example | undefined,
): Record<string, Response> {
  const takes = of.reply !== undefined || of.bytes !== undefined;
  const statuses = new Set([...(takes ? [200] : []), ...failures.map(({ status }) => status)]);
  const sorted = [...statuses].sort((a, b) => a - b);
  const answers = Object.fromEntries(
    sorted.map((status) => [
      `${status}`,
      responseOf(
        takes && status === 200 ? of : undefined,
        failures.filter((each) => each.status === status),
        example,
      ),
    ]),
  );
  return of.missing ? { ...answers, 404: { description: 'There is no such thing.' } } : answers;
}

function responseOf(
  taken: DescribedEndpoint | undefined,
  failures: readonly Failure[],
  example: Example | undefined,
): Response {
  const own = taken?.reply === undefined ? undefined : (example?.type ?? 'application/json');
  const bytes = taken?.bytes ?? [];
  const types = new Set([...(own === undefined ? [] : [own]), ...bytes, ...failures.flatMap(({ type }) => type ?? [])]);
  const content = Object.fromEntries(
    [...types].map((type) => {
      const told = failures.filter((each) => each.type === type);
      return [type, mediaOf(type === own ? taken?.reply : undefined, bytes.includes(type), told, example)];
    }),
  );
  return { description: describe(taken !== undefined, failures), ...(types.size > 0 && { content }) };
}

function mediaOf(
  reply: Schema | undefined,
  isBytes: boolean,
  failures: readonly Failure[],
  example: Example | undefined,
): Media {
  const schemas = [
    ...(reply === undefined ? [] : [reply]),
    ...(isBytes ? [{}] : []),
    ...schemasOf(failures.filter(({ ofOne }) => !ofOne)),
  ];
  const shown = [
    ...(reply !== undefined && example?.reply !== undefined ? [['taken', { value: example.reply }] as const] : []),
    ...failures.map(({ error, message, body }) => [error, { summary: message, value: body }] as const),
  ];
  return {
    schema: schemas.length === 1 ? (schemas[0] as Schema) : { anyOf: schemas },
    ...(shown.length > 0 && { examples: Object.fromEntries(shown) }),
  };
}

function describe(isTaken: boolean, failures: readonly Failure[]): string {
  const codes = [...new Set(failures.map(({ code }) => code))].join(', ');
  if (!isTaken) return `Refused: ${codes}.`;
  return failures.length === 0 ? 'Taken.' : `Taken, or refused: ${codes}.`;
}
