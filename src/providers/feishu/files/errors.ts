import { resourceErrors } from '../resources/errors.ts';

/** What the file service says to uploads and downloads alike. */
export const fileErrors = resourceErrors('feishu-file-create');
