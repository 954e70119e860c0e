import type { FileQuery, FileRecord, FoundFile } from '../core/shapes.ts';
import { isPicture, type StoredObject } from '../core/store.ts';
import type { World } from '../core/world.ts';
import { control, named, orNull, type SchemaOf, type Types, word } from './define.ts';
import { filter } from './image-schema.ts';
import { findProvider } from './providers.ts';
import { shownAccount } from './shown-account.ts';
import { isOwnedBy, uploadUnder, whyNone } from './uploads.ts';

const querySchema = (t: Types): SchemaOf<FileQuery> =>
  t.Object(
    {
      ...filter(t),
      limit: t.Optional(t.Integer({ minimum: 1, default: 100, description: 'The newest so many.' })),
    },
    named('FileQuery'),
  );

const record = (t: Types) => ({
  provider: word(t, 'KnownProvider<P>'),
  tenant: orNull(t, 'Whose it is: an app, an account or a user; a bare credential is masked. Null: nobody’s.'),
  key: t.String(),
  kind: t.String({ description: "What it is, in the provider's words." }),
  filename: t.Optional(t.String({ description: 'What its sender called it.' })),
  mediaType: t.Optional(t.String({ description: 'What the provider serves it as.' })),
  bytes: t.Integer(),
  durationMs: t.Optional(t.Integer({ description: 'How long it plays, in milliseconds, where its sender said so.' })),
  storedAt: t.String({ format: 'date-time', description: "ISO time on the world's clock." }),
  expiresAt: t.Optional(
    t.String({ format: 'date-time', description: "ISO time on the world's clock. Absent: it stays." }),
  ),
});

const fileSchema = (t: Types): SchemaOf<FileRecord> =>
  t.Object(record(t), named('FileRecord', 'Something stored that is no picture, without its bytes.'));

export const files = control<FileQuery, FileRecord[]>({
  call: 'GET /files',
  says: 'what is stored and is no picture, such as files, voices and videos, the newest first',
  about: 'files',
  list: 'files',
  input: querySchema,
  output: (t) => t.Array(fileSchema(t)),
  run({ providers, world }, { limit, ...asked }) {
    if (asked.provider !== undefined) findProvider(asked.provider, providers);
    return world.objects
      .list(world.clock.now())
      .filter((each) => !isPicture(each) && isOwnedBy(each, asked, world))
      .slice(0, limit)
      .map((each) => recordOf(each, world));
  },
});

export const file = control<string, FoundFile | undefined>({
  call: 'GET /files/*key',
  says: 'the file under a key, with its bytes, which a browser saves and does not show; with `?info` its record alone',
  about: 'file',
  input: (t) => t.String(),
  output: (t) =>
    t.Object(
      { ...record(t), content: t.Unsafe<Uint8Array>({ bytes: true }) },
      named('FoundFile', 'The same with its bytes.'),
    ),
  absent: (scene, key) => whyNone(scene, key, 'file'),
  run(scene, key) {
    const found = uploadUnder(key, scene);
    if (found === undefined || isPicture(found)) return undefined;
    return { ...recordOf(found, scene.world), content: new Uint8Array(found.bytes.toBuffer()) };
  },
});

function recordOf(object: StoredObject, world: World): FileRecord {
  const { provider, key, kind, filename, mediaType, durationMs, bytes, storedAt, expiresAt } = object;
  return {
    provider,
    tenant: object.tenant === '' ? null : shownAccount({ provider, account: object.tenant }, world),
    key,
    kind,
    ...(filename === undefined ? {} : { filename }),
    ...(mediaType === undefined ? {} : { mediaType }),
    bytes: bytes.length,
    ...(durationMs === undefined ? {} : { durationMs }),
    storedAt: new Date(storedAt).toISOString(),
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() }),
  };
}
