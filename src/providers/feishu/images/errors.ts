import { resourceErrors } from '../resources/errors.ts';

/** What the image service says to uploads and downloads alike. */
export const imageErrors = resourceErrors('feishu-image-create');
