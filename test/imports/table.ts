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
  {
    place: 'src/providers/*/drafts/content.ts',
    imports: ['src/core', 'src/providers/*/drafts/tokenizer.ts'],
    packages: ['parse5'],
  },
  { place: 'src/providers/*/drafts/tokenizer.ts', packages: ['parse5'] },
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
      'openapi.ts': { imports: ['src/openapi'] },
    },
  },
  { place: 'src/languages', imports: ['src/core'] },
  { place: 'src/openapi', imports: ['src/core', 'src/control', 'src/version.ts'] },
  { place: 'src/emulator', imports: ['src/core', 'src/providers', 'src/control'] },
  {
    place: 'src/testing',
    imports: ['src/core', 'src/emulator'],
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
    place: 'mocks/runners',
    imports: ['src/emulator', 'src/testing', 'server', 'mocks'],
    files: {
      'playwright.ts': { packages: ['@playwright/test'] },
      'vitest.ts': { packages: ['vitest'] },
    },
  },

  {
    place: 'server',
    imports: [
      'src/core',
      'src/core/sockets',
      'src/emulator',
      'src/languages',
      'server/config',
      'server/control',
      'server/proxy',
      'server/scheme.ts',
      'server/state',
      'server/terminal.ts',
      'server/tls',
    ],
    files: { 'main.ts': { imports: ['server/commands', 'src/version.ts'], packages: ['commander'] } },
  },
  // What runs in a browser: of the product it knows the types of what it is told.
  { place: 'server/page', imports: ['src/core'], packages: ['preact'] },
  { place: 'server/page-files.ts' },
  { place: 'server/scheme.ts' },
  { place: 'server/terminal.ts', imports: ['src/core'] },
  { place: 'server/env', imports: ['src/core', 'server/tls'] },
  { place: 'server/proxy', imports: ['src/core', 'server', 'server/tls'] },
  {
    place: 'server/run',
    imports: ['src/core', 'server', 'server/env', 'server/terminal.ts'],
    files: {
      'html.ts': { imports: ['contracts/engine'] },
      'junit.ts': { imports: ['contracts/engine'] },
    },
  },
  {
    place: 'server/tls',
    imports: ['src/core', 'server'],
    files: { 'certificate.ts': { packages: ['@peculiar/asn1-schema', '@peculiar/asn1-x509'] } },
  },
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
    imports: ['src/core', 'src/control', 'src/emulator', 'src/languages', 'server/page-files.ts', 'server/scheme.ts'],
    packages: ['express'],
    files: { 'upload.ts': { packages: ['multer'] } },
  },
  {
    place: 'server/commands',
    imports: [
      'src/core',
      'src/control',
      'src/languages',
      'src/providers',
      'server/env',
      'server/terminal.ts',
      'server/tls',
    ],
    packages: ['commander'],
    files: {
      'contract.ts': { imports: ['contracts'] },
      'fixture.ts': { imports: ['fixtures'] },
      'run.ts': { imports: ['server/run'] },
      'server-options.ts': { imports: ['server'] },
      'image-size-worker.ts': { packages: ['image-size'] },
      'mcp.ts': { imports: ['server', 'server/mcp'] },
      'openapi.ts': { imports: ['src/openapi'] },
      'second-opinion.ts': { packages: ['file-type'] },
    },
  },
  {
    place: 'server/mcp',
    imports: ['src/core', 'src/control', 'src/languages', 'src/version.ts'],
    files: { 'serve.ts': { packages: ['@modelcontextprotocol/sdk'] } },
  },

  // It is loaded into programs of others, ahead of them.
  { place: 'src/register' },

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
