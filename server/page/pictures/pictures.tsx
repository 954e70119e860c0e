import { useState } from 'preact/hooks';
import type { FileRecord, ImageRecord } from '../../../src/core/shapes.ts';
import { useAsked } from '../parts/asked.ts';
import { number } from '../parts/format.ts';
import { t } from '../texts/index.ts';
import { FileTile } from './file-tile.tsx';
import { Large } from './large.tsx';
import { PictureTile } from './picture-tile.tsx';
import { useUses } from './uses.ts';

/** What is stored, by account. */
export function Pictures() {
  const [given, again] = useAsked<{ images: readonly ImageRecord[] }>('images?limit=1000');
  const [others, othersAgain] = useAsked<{ files: readonly FileRecord[] }>('files?limit=1000');
  const [open, setOpen] = useState<ImageRecord>();
  const usesOf = useUses();
  if (given === undefined || others === undefined) return <p class="empty">{t.connecting}</p>;
  const owners = [...new Set([...given.images, ...others.files].map(ownerOf))].sort();
  if (owners.length === 0) return <p class="empty">{t.noPictures}</p>;
  return (
    <div class="page">
      {owners.map((owner) => {
        const images = given.images.filter((each) => ownerOf(each) === owner);
        const files = others.files.filter((each) => ownerOf(each) === owner);
        return (
          <section key={owner}>
            <h2>
              {owner} <span class="dim">{number(images.length + files.length)}</span>
            </h2>
            <ul class="tiles">
              {images.map((each) => (
                <PictureTile
                  key={each.key}
                  image={each}
                  uses={usesOf(each.key)}
                  open={() => setOpen(each)}
                  changed={again}
                />
              ))}
              {files.map((each) => (
                <FileTile key={each.key} file={each} uses={usesOf(each.key)} changed={othersAgain} />
              ))}
            </ul>
          </section>
        );
      })}
      {open && <Large image={open} close={() => setOpen(undefined)} />}
    </div>
  );
}

function ownerOf({ provider, tenant }: ImageRecord | FileRecord): string {
  return `${provider} · ${tenant ?? t.nobody}`;
}
