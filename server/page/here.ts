/** Where the control plane is: the files of the page lie in a folder of it. With a slash at the end. */
export const controlPlane = new URL('..', import.meta.url);

/** Where programs send their calls. */
export const address = new URL('..', controlPlane).href.replace(/\/$/, '');
