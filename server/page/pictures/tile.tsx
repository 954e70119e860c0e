import type { ComponentChildren } from 'preact';
import type { FileRecord, ImageRecord } from '../../../src/core/shapes.ts';
import { keyed, order } from '../api.ts';
import { Icon } from '../parts/icons.tsx';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { Expiry } from './expiry.tsx';
import { saveAs } from './save.ts';
import { UsedIn } from './used-in.tsx';
import type { Used } from './uses.ts';

export interface TileProps {
  readonly of: Pick<ImageRecord | FileRecord, 'key' | 'expiresAt'>;
  /** Its look. */
  readonly shown: ComponentChildren;
  /** As it was sent, where it was. */
  readonly name?: string | undefined;
  readonly facts: string;
  /** Where it is given out, and what it is then called. */
  readonly list: 'images' | 'files';
  readonly saved: string;
  /** What else can be done with it. */
  readonly also?: ComponentChildren;
  readonly uses: readonly Used[];
  /** It is deleted. */
  readonly gone: () => unknown;
}

/** Something that is stored, what is known of it, and what can be done with it. */
export function Tile({ of: { key, expiresAt }, shown, name, facts, list, saved, also, uses, gone }: TileProps) {
  const remove = () =>
    attempt(async () => {
      await order('DELETE', keyed('images', key));
      await gone();
    }, t.deleted);
  return (
    <li class="tile">
      {shown}
      <div class="about">
        {name !== undefined && <b>{name}</b>}
        <code title={key}>{key}</code>
        <span class="dim">{facts}</span>
        <Expiry at={expiresAt} />
        <UsedIn uses={uses} />
      </div>
      <div class="does">
        <button
          type="button"
          class="quiet"
          title={t.download}
          aria-label={`${t.download} ${key}`}
          onClick={() => saveAs(keyed(list, key), saved)}
        >
          <Icon name="save" />
        </button>
        {also}
        <button type="button" class="quiet" title={t.remove} aria-label={`${t.remove} ${key}`} onClick={remove}>
          <Icon name="bin" />
        </button>
      </div>
    </li>
  );
}
