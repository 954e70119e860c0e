import { send } from '../api.ts';
import { attempt } from '../parts/notices.tsx';

/** Fetched and then saved, so that the admin token goes along. */
export function saveAs(path: string, name: string): Promise<boolean> {
  return attempt(async () => {
    const url = URL.createObjectURL(await (await send(path)).blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  });
}
