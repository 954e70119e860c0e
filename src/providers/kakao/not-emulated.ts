/** What programs ask of the live hosts around an upload, and nothing here answers. */
export const notEmulated: readonly string[] = ['POST /rcs/v2/:service', 'POST /rcs/v2/submit/:service'];
