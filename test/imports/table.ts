/** What may be imported somewhere, beside the place itself and Node's own modules. */
interface Allowed {
  /** Places. One that lies deeper is a place of its own. */
  readonly imports?: readonly string[];
  /** From outside: each has its few files. */
  readonly packages?: readonly string[];
}

export interface Row extends Allowed {
  /** A folder or a file; what lies in several belongs to the longest. `*` is one name, the same wherever it stands in a row. */
  readonly place: string;
  /** Single files of it that may import more than the others. */
  readonly files?: Readonly<Record<string, Allowed>>;
}

/** Who may import whom. What does not stand here is not allowed, and what nobody makes use of does not stand here. */
export const table: readonly Row[] = [
  { place: 'fixtures' },

  { place: 'src/core', imports: ['src/core/convert', 'src/core/sockets'] },
  { place: 'src/core/sockets', files: { 'accept.ts': { packages: ['ws'] } } },
  { place: 'src/core/convert', imports: ['src/core'], packages: ['libheif-js', 'utif2'] },
  { place: 'src/client' },
  { place: 'src/providers', imports: ['src/core', 'src/providers/*'] },
  {
    place: 'src/providers/*',
    imports: ['src/core', 'src/providers/*/wire.ts', 'src/providers/*/drafts/content.ts'],
  },
  { place: 'src/providers/*/drafts/content.ts', packages: ['parse5'] },
  { place: 'src/providers/*/wire.ts' },
  // A client knows what a user's program would know.
  { place: 'src/providers/*/hints.ts' },
  { place: 'src/providers/*/read-result.ts', imports: ['src/client'] },
  {
    place: 'src/providers/*/client.ts',
    imports: ['src/client', 'src/providers/*/hints.ts', 'src/providers/*/wire.ts'],
  },
  {
    place: 'src/control',
    imports: ['src/core'],
    files: {
      'schema/validate.ts': { packages: ['ajv'] },
      'define.ts': { packages: ['@sinclair/typebox'] },
      'health.ts': { imports: ['src/version.ts'] },
    },
  },
  { place: 'src/emulator', imports: ['src/core', 'src/providers', 'src/control'] },
  {
    place: 'src/testing',
    imports: ['src/core', 'src/client', 'src/providers/*/client.ts', 'src/emulator'],
  },
  // The doors.
  { place: 'src/index.ts', imports: ['src/core', 'src/control', 'src/emulator', 'src/testing', 'src/version.ts'] },
  {
    place: 'src/clients.ts',
    imports: ['src/client', 'src/providers/*/client.ts', 'src/providers/*/read-result.ts', 'src/providers/*/wire.ts'],
  },
  { place: 'src/errors.ts', imports: ['src/providers/*'] },
  { place: 'src/version.ts' },

  {
    place: 'mocks',
    imports: ['src/emulator', 'src/index.ts'],
    packages: ['msw'],
    files: {
      'db.ts': { imports: ['src/control'], packages: ['@mswjs/data'] },
    },
  },

  {
    place: 'server',
    imports: [
      'src/core',
      'src/core/sockets',
      'src/emulator',
      'server/config',
      'server/control',
      'server/state',
      'server/terminal.ts',
    ],
    files: { 'main.ts': { imports: ['server/commands', 'src/version.ts'], packages: ['commander'] } },
  },
  { place: 'server/terminal.ts', imports: ['src/core'] },
  {
    place: 'server/config',
    imports: ['src/core', 'src/control', 'src/emulator'],
    files: { 'parse.ts': { packages: ['yaml'] } },
  },
  {
    place: 'server/state',
    imports: ['src/core', 'src/emulator'],
    files: { 'level.ts': { packages: ['classic-level'] } },
  },
  {
    place: 'server/control',
    imports: ['src/core', 'src/control', 'src/emulator'],
    packages: ['express'],
    files: { 'upload.ts': { packages: ['multer'] } },
  },
  {
    place: 'server/commands',
    imports: ['src/core', 'src/control', 'src/providers', 'src/testing', 'server/terminal.ts'],
    packages: ['commander'],
    files: {
      'contract.ts': { imports: ['contracts'] },
      'fixture.ts': { imports: ['fixtures'] },
      'image-size-worker.ts': { packages: ['image-size'] },
      'second-opinion.ts': { packages: ['file-type'] },
    },
  },

  // The outside view: it knows addresses and bytes, and nothing of the product, but to start it as a target.
  {
    place: 'contracts',
    imports: ['contracts/engine', 'contracts/*'],
    files: {
      'emulator.contract.test.ts': { imports: ['contracts/selftest', 'mocks', 'server'], packages: ['msw', 'vitest'] },
    },
  },
  { place: 'contracts/*', imports: ['contracts/engine', 'fixtures'] },
  {
    place: 'contracts/engine',
    imports: ['contracts'],
    files: { 'reply-schema.ts': { packages: ['ajv'] } },
  },
  {
    place: 'contracts/selftest',
    imports: ['contracts', 'contracts/*', 'contracts/engine', 'fixtures'],
    packages: ['vitest'],
    files: { 'junit.contract.test.ts': { packages: ['fast-check'] } },
  },

  { place: 'test', imports: ['**'], packages: ['**'] },
  // What the fuzz is measured by: nothing of the product, nor of what is.
  { place: 'test/hostile/witness', packages: ['express', 'file-type', 'image-size', 'multer', 'undici'] },
  { place: 'vitest.config.ts', packages: ['vitest'] },
];
