import type { FileRecord } from '../../../src/core/shapes.ts';
import { bytes } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Tile } from './tile.tsx';
import type { Used } from './uses.ts';

interface Props {
  readonly file: FileRecord;
  readonly uses: readonly Used[];
  readonly changed: () => Promise<void>;
}

/** Something that is no picture: nothing of it is shown, whatever it is. */
export function FileTile({ file, uses, changed }: Props) {
  const { key, kind, filename, mediaType } = file;
  const shown = (
    <span class="shown">
      <span class="picture tile">
        <Icon name="file" />
        <span class="format">{kind}</span>
      </span>
    </span>
  );
  return (
    <Tile
      of={file}
      shown={shown}
      name={filename}
      facts={[mediaType, bytes(file.bytes)].filter(Boolean).join(' · ')}
      list="files"
      saved={filename ?? key}
      uses={uses}
      gone={changed}
    />
  );
}
