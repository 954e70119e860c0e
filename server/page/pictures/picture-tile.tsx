import type { ImageRecord } from '../../../src/core/shapes.ts';
import { keyed, order } from '../api.ts';
import { isHere } from '../here.ts';
import { bytes, pixels } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { attempt } from '../parts/notices.tsx';
import { letGo, Picture } from '../parts/picture.tsx';
import { t } from '../texts/index.ts';
import { Expiry } from './expiry.tsx';
import { saveAs } from './save.ts';
import { UsedIn } from './used-in.tsx';
import type { Used } from './uses.ts';

interface Props {
  readonly image: ImageRecord;
  readonly uses: readonly Used[];
  readonly open: () => void;
  readonly changed: () => Promise<void>;
}

export function PictureTile({ image, uses, open, changed }: Props) {
  const { key, kind, format, url } = image;
  const remove = () =>
    attempt(async () => {
      await order('DELETE', keyed('images', key));
      letGo(key);
      await changed();
    }, t.deleted);
  return (
    <li class="tile">
      <button type="button" class="shown" onClick={open} aria-label={t.openPicture(key)}>
        <Picture size="tile" imageKey={key} format={format} name={key} />
      </button>
      <div class="about">
        <code title={key}>{key}</code>
        <span class="dim">{[kind, format, pixels(image), bytes(image.bytes)].join(' · ')}</span>
        <Expiry at={image.expiresAt} />
        <UsedIn uses={uses} />
      </div>
      <div class="does">
        <button
          type="button"
          class="quiet"
          title={t.download}
          aria-label={`${t.download} ${key}`}
          onClick={() => saveAs(keyed('images', key), `${nameOf(key)}.${format}`)}
        >
          <Icon name="save" />
        </button>
        {url !== undefined && isHere(url) && (
          <a
            class="quiet"
            href={url}
            target="_blank"
            rel="noreferrer noopener"
            title={url}
            aria-label={`${t.openAddress} ${key}`}
          >
            <Icon name="out" />
          </a>
        )}
        <button type="button" class="quiet" title={t.remove} aria-label={`${t.remove} ${key}`} onClick={remove}>
          <Icon name="bin" />
        </button>
      </div>
    </li>
  );
}

function nameOf(key: string): string {
  return key.split('/').at(-1) ?? key;
}
