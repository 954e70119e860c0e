import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedPicture } from '../../../src/core/shapes.ts';
import { order } from '../api.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icons.tsx';
import { attempt } from '../parts/notices.tsx';
import { t } from '../texts/index.ts';
import { type JudgedPicture, Matrix } from './matrix.tsx';

async function judge(file: File): Promise<JudgedPicture> {
  const form = new FormData();
  form.append('file', file, file.name);
  const checked = (await order<CheckedPicture>('POST', 'check', form)) as CheckedPicture;
  return { checked, url: URL.createObjectURL(file) };
}

/** A picture that is dropped anywhere, pasted or chosen is judged for all endpoints at once. */
export function Drop() {
  const [isOver, setOver] = useState(false);
  const [judged, setJudged] = useState<readonly JudgedPicture[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const judgeAll = (files: Iterable<File>) => attempt(async () => setJudged(await Promise.all([...files].map(judge))));
  useEffect(() => watchDrops(setOver, judgeAll), []);
  const close = () => {
    for (const { url } of judged) URL.revokeObjectURL(url);
    setJudged([]);
  };
  return (
    <>
      <button type="button" class="check-button" title={t.checkHint} onClick={() => chooser.current?.click()}>
        <Icon name="check" />
        <span>{t.check}</span>
      </button>
      <input
        ref={chooser}
        class="chooser"
        type="file"
        multiple
        hidden
        aria-label={t.check}
        onChange={({ currentTarget }) => {
          void judgeAll(currentTarget.files ?? []);
          currentTarget.value = '';
        }}
      />
      {isOver && <div class="over">{t.dropHere}</div>}
      {judged.length > 0 && (
        <Dialog title={t.checked} wide onClose={close}>
          {judged.map((each) => (
            <Matrix key={each.url} judged={each} />
          ))}
        </Dialog>
      )}
    </>
  );
}

/** Gives what ends it. */
function watchDrops(setOver: (isOver: boolean) => void, judgeAll: (files: Iterable<File>) => unknown): () => void {
  const has = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent) => {
    if (!has(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
  const drop = (event: DragEvent) => {
    if (!has(event)) return;
    event.preventDefault();
    setOver(false);
    void judgeAll(event.dataTransfer?.files ?? []);
  };
  const paste = ({ clipboardData }: ClipboardEvent) => {
    if (clipboardData !== null && clipboardData.files.length > 0) void judgeAll(clipboardData.files);
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  addEventListener('paste', paste);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
    removeEventListener('paste', paste);
  };
}
