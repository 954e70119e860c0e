import { useEffect, useState } from 'preact/hooks';
import { keyed, send } from '../api.ts';
import { t } from '../texts/index.ts';

/** Pictures that are held for when they come into sight again. */
const MOST = 300;

/** By key: an address in this page, or nothing where there is none any more. Fetched, so that the admin token goes along. */
const known = new Map<string, Promise<string | undefined>>();

export function pictureUrl(key: string): Promise<string | undefined> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const url = send(keyed('images', key)).then(
    async (response) => URL.createObjectURL(await response.blob()),
    () => undefined,
  );
  known.set(key, url);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) letGo(oldest);
  return url;
}

/** What stands under it may have changed. */
export function letGo(key: string): void {
  void known.get(key)?.then((url) => url !== undefined && URL.revokeObjectURL(url));
  known.delete(key);
}

interface Props {
  readonly imageKey: string | undefined;
  readonly format?: string | undefined;
  readonly size: 'thumb' | 'tile' | 'large';
  readonly name: string;
}

/** The browser decodes it; where it cannot, or there is nothing to decode, the format stands in its place. */
export function Picture({ imageKey, format, size, name }: Props) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    setUrl(undefined);
    if (imageKey !== undefined) void pictureUrl(imageKey).then((found) => isWanted && setUrl(found));
    return () => {
      isWanted = false;
    };
  }, [imageKey]);
  return (
    <span class={`picture ${size}${url === undefined && !format ? ' none' : ''}`}>
      {url === undefined ? (
        <span class="format">{format ?? ''}</span>
      ) : (
        <img src={url} alt={size === 'thumb' ? '' : t.pictureNamed(name)} onError={() => setUrl(undefined)} />
      )}
    </span>
  );
}
