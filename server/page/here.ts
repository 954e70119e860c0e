/** Where the control plane is: the files of the page lie in a folder of it. With a slash at the end. */
export const controlPlane = new URL('..', import.meta.url);

/** Where programs send their calls. */
export const address = new URL('..', controlPlane).href.replace(/\/$/, '');

/** Whether it leads to this server; else it is a live address, where nothing of what is here can be opened. */
export const isHere = (url: string): boolean => url.startsWith(`${address}/`);
