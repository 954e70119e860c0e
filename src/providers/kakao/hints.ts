/** Where one code is several errors the name of an exception in the message tells which, the innermost first. */
export function hintOf(code: string, message: string): string | undefined {
  const exception = Object.keys(exceptionHints).find((name) => message.includes(name));
  return exception === undefined ? codeHints[code] : exceptionHints[exception];
}

const exceptionHints: Readonly<Record<string, string>> = {
  InvalidImageMaxLengthException: 'Too many bytes: a regular picture may have 500 KB, any other 2 MB.',
  InvalidImageLengthException: 'Too many bytes: each picture may have 2 MB.',
  InvalidImageSizeException:
    'Wrong in pixels: 800 x 600 for a wide picture, else at least 500 wide and from 2:1 to 3:4.',
  InvalidImageShapeException:
    'Wrong in pixels: at least 400 x 400 in a wide item list; 500 wide and from 2:1 to 3:4 in a carousel.',
  InvalidImageFormatException: 'Not a jpg or png.',
  FailedToUploadImageException: 'Kakao could not take the picture and gives no reason; try again.',
};

const codeHints: Readonly<Record<string, string>> = {
  E600: 'Kakao could not take the picture; its message says why.',
  G900: 'The gateway of API PLEX failed; try again.',
  CE400: 'A required field is missing; the message names it. A list needs at least one picture.',
  CE500: 'API PLEX failed, or does not know the userId.',
  CE504: 'Kakao did not answer API PLEX in time. The picture may have been kept.',
  413: 'Too many bytes for the server in front of Kakao: send fewer or smaller pictures at once.',
  200: 'The gateway refuses the Authorization: check userId and secretKey.',
  C400_1: 'A field is of a wrong type.',
  C400_3: 'A required field is missing.',
  C404_1: 'Something that the message names is not there: check senderKey.',
  G110: 'There is no such kind of message at this address.',
  G140: 'The sender number is not allowed: digits alone, and registered.',
  G141: 'The receiver number is none: digits alone.',
  G142: 'The echo is too long, or no text.',
  G150: 'The credit of the account is used up.',
  G160: 'Too many messages in one call.',
  300: 'No such path on this host: check baseUrl and userId.',
  430: 'The whole request is too large for the gateway: send fewer or smaller pictures at once.',
};
