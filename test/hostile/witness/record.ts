import type { Entry } from './form.ts';
import { look } from './picture.ts';

/** What the journal says of a part. */
interface Recorded {
  readonly name?: string;
  readonly filename?: string;
  readonly bytes: number;
  readonly format?: string;
  readonly width?: number;
  readonly height?: number;
  readonly unread?: true;
}

/** A journal does not show every part of a long form. */
const SHOWN = 20;

/** What the journal says otherwise of the parts of an ordinary form than its readers do. */
export async function strangeRecord(
  entries: readonly Entry[],
  parts: readonly Recorded[],
): Promise<string | undefined> {
  if (parts.length !== Math.min(entries.length, SHOWN)) return `${entries.length} parts are noted as ${parts.length}`;
  for (const [i, part] of parts.entries()) {
    const { name, filename, content } = entries[i] as Entry;
    // Secrets are not shown, and what may be one is not either.
    const isPlain = /^[\w. ]{0,24}$/.test(`${name}${filename ?? ''}`);
    const isSame = part.bytes === content.length && (!isPlain || (part.name === name && part.filename === filename));
    if (!isSame) return `part ${i + 1} of ${content.length} bytes is noted as ${JSON.stringify(part)}`;
    const strange = part.unread ? undefined : await strangeSize(content, part);
    if (strange) return `part ${i + 1}: ${strange}`;
  }
  return undefined;
}

async function strangeSize(content: Buffer, { format, width, height }: Recorded): Promise<string | undefined> {
  const seen = await look(content);
  if (seen === undefined) return undefined;
  const wanted = seen === 'none' ? 'none' : `${seen.format} ${seen.width} x ${seen.height}`;
  const noted = format === undefined ? 'none' : `${format} ${width} x ${height}`;
  return noted === wanted ? undefined : `${wanted} is noted as ${noted}`;
}
