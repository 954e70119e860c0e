import type { FileRecord } from '../../../src/core/shapes.ts';
import { keyed, order } from '../api.ts';
import { bytes } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { Expiry } from './expiry.tsx';
import { saveAs } from './save.ts';
import { UsedIn } from './used-in.tsx';
import type { Used } from './uses.ts';

interface Props {
  readonly file: FileRecord;
  readonly uses: readonly Used[];
  readonly changed: () => Promise<void>;
}

/** Something that is no picture: nothing of it is shown, whatever it is. */
export function FileTile({ file, uses, changed }: Props) {
  const { key, kind, filename, mediaType } = file;
  const remove = () =>
    attempt(async () => {
      await order('DELETE', keyed('images', key));
      await changed();
    }, t.deleted);
  return (
    <li class="tile">
      <span class="shown">
        <span class="picture tile">
          <Icon name="file" />
          <span class="format">{kind}</span>
        </span>
      </span>
      <div class="about">
        {filename !== undefined && <b>{filename}</b>}
        <code title={key}>{key}</code>
        <span class="dim">{[mediaType, bytes(file.bytes)].filter(Boolean).join(' · ')}</span>
        <Expiry at={file.expiresAt} />
        <UsedIn uses={uses} />
      </div>
      <div class="does">
        <button
          type="button"
          class="quiet"
          title={t.download}
          aria-label={`${t.download} ${key}`}
          onClick={() => saveAs(keyed('files', key), filename ?? key)}
        >
          <Icon name="save" />
        </button>
        <button type="button" class="quiet" title={t.remove} aria-label={`${t.remove} ${key}`} onClick={remove}>
          <Icon name="bin" />
        </button>
      </div>
    </li>
  );
}
