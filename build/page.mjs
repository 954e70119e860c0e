// The page at /__standin: one module, one style sheet and an icon, each under a name that changes with what is in it.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dist, root } from './doors.mjs';

const source = join(root, 'server/page');
const target = join(dist, 'page');

export async function bundlePage() {
  mkdirSync(target, { recursive: true });
  const styles = readdirSync(join(source, 'styles')).sort();
  const names = {
    script: keep('page', 'js', await script()),
    style: keep('page', 'css', styles.map((name) => readFileSync(join(source, 'styles', name), 'utf8')).join('\n')),
    icon: keep('icon', 'svg', readFileSync(join(source, 'icon.svg'), 'utf8')),
  };
  writeFileSync(join(target, 'names.json'), JSON.stringify(names));
}

async function script() {
  const bundle = await rolldown({
    input: join(source, 'main.tsx'),
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false, comments: false });
  return output[0].code;
}

function keep(name, ending, text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const file = `${name}-${hash}.${ending}`;
  writeFileSync(join(target, file), text);
  return file;
}
