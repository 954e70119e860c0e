const alimTalk = ['at-standard', 'at-bulk', 'at-finance', 'at-verify'];
const mms = ['mms-standard', 'mms-bulk', 'mms-finance'];

/** What programs ask of the live hosts around an upload, and nothing here answers. */
export const notEmulated: readonly string[] = [
  'POST /file/v1/rcs/image/:userId',
  'POST /image/v1/mms/:userId',
  ...[...alimTalk, ...mms].map((service) => `POST /${service}/v2/send`),
  'POST /rcs/v2/:service',
  'POST /rcs/v2/submit/:service',
];
