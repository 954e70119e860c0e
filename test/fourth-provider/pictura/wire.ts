/** What travels between a program and Pictura. */
export const liveHost = 'api.pictura.example';
export const imageHost = 'cdn.pictura.example';

export const paths = { photos: '/pictura/v1/photos' } as const;

/** Header that shows who calls. */
export const KEY_HEADER = 'x-pictura-key';

export interface Stored {
  photo: { id: string; link: string };
}

export interface Failed {
  reason: string;
  text: string;
}
