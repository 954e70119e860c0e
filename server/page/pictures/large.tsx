import type { ImageRecord } from '../../../src/core/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { bytes, pixels } from '../parts/format.ts';
import { Picture } from '../parts/picture.tsx';

export function Large({ image, close }: { readonly image: ImageRecord; readonly close: () => void }) {
  const { key, format, kind } = image;
  return (
    <Dialog title={key} wide onClose={close}>
      <Picture size="large" imageKey={key} format={format} name={key} />
      <p class="dim">{[kind, format, pixels(image), bytes(image.bytes)].join(' · ')}</p>
    </Dialog>
  );
}
