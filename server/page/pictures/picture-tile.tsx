import type { ImageRecord } from '../../../src/core/shapes.ts';
import { isHere } from '../here.ts';
import { bytes, pixels } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { letGo, Picture } from '../parts/picture.tsx';
import { t } from '../texts/index.ts';
import { Tile } from './tile.tsx';
import type { Used } from './uses.ts';

interface Props {
  readonly image: ImageRecord;
  readonly uses: readonly Used[];
  readonly open: () => void;
  readonly changed: () => Promise<void>;
}

export function PictureTile({ image, uses, open, changed }: Props) {
  const { key, kind, format, url } = image;
  const shown = (
    <button type="button" class="shown" onClick={open} aria-label={t.openPicture(key)}>
      <Picture size="tile" imageKey={key} format={format} name={key} />
    </button>
  );
  const address = url !== undefined && isHere(url) && (
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
  );
  const gone = () => {
    letGo(key);
    return changed();
  };
  return (
    <Tile
      of={image}
      shown={shown}
      facts={[kind, format, pixels(image), bytes(image.bytes)].join(' · ')}
      list="images"
      saved={`${nameOf(key)}.${format}`}
      also={address}
      uses={uses}
      gone={gone}
    />
  );
}

function nameOf(key: string): string {
  return key.split('/').at(-1) ?? key;
}
