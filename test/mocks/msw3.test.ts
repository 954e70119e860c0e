// msw 3 asks for Node 22, so it runs in a process of its own. Both come from npm; where they cannot be had this is skipped.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { node22, whyNot } from './node22.ts';
import { inProject } from './project.ts';

const reason = await whyNot();
if (reason !== undefined) console.warn(`msw 3 is not tested: ${reason}`);

it.skipIf(reason !== undefined)('works with msw 3 as with msw 2', async () => {
  const picture = Buffer.from(png({ width: 64, height: 48 })).toString('base64');
  const script = readFileSync(new URL('msw3-uploads.mjs', import.meta.url), 'utf8');
  const said = await inProject(node22, script, picture);
  expect(said.split('\n')).toEqual([
    'mockServer: uploads',
    'mockServer: pictures',
    'mockServer: chunked',
    'mockServer: aborted',
    'mockServer: asks',
    'mockServer: database',
    'handlers: uploads',
    'handlers: pictures',
    'handlers: chunked',
    'handlers: fallsThrough',
    expect.stringMatching(/^closed under Node 22\./),
  ]);
});
