import { delimiter, dirname } from 'node:path';
import { bundleWith } from './bundle.ts';
import { phpSettingsWith } from './php-settings.ts';
import { trustStoreWith } from './trust-store.ts';
import type { Pointing } from './variables.ts';

/** The files that programs are told of, and what could not be made. */
export interface Places extends Omit<Pointing, 'proxy'> {
  readonly trouble?: string;
}

/** Makes what is not there yet, beside the authority. */
export async function placesFor(caFile: string, env: NodeJS.ProcessEnv = process.env): Promise<Places> {
  const bundle = bundleWith(caFile, env);
  const phpFolder = phpSettingsWith(bundle);
  const places = {
    authority: caFile,
    bundle,
    phpFolder,
    phpScanDir: (env.PHP_INI_SCAN_DIR ?? '').replace(`${delimiter}${phpFolder}`, ''),
    javaToolOptions: withoutOurs(env.JAVA_TOOL_OPTIONS ?? '', dirname(caFile)),
  };
  try {
    return { ...places, trustStore: await trustStoreWith(caFile, env) };
  } catch (error) {
    return { ...places, trouble: `Java is not pointed here: ${(error as Error).message.trim().replaceAll('\n', ' ')}` };
  }
}

/** A shell may have been told before. */
function withoutOurs(options: string, folder: string): string {
  return options.includes(folder) ? (options.split(/\s*-Dhttp\.proxyHost=/)[0] ?? '') : options;
}
