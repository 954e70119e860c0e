import type { Case } from '../engine/case.ts';
import { alimTalkCases } from './alimtalk.ts';
import { eliminationCases } from './error-order-by-elimination.ts';
import { twoFaultCases } from './error-order-of-two-faults.ts';
import { friendTalkCases } from './friendtalk.ts';
import { friendTalkOrderCases } from './friendtalk-order.ts';
import { friendTalkPictureCases } from './friendtalk-pictures.ts';
import { friendTalkResultCases } from './friendtalk-results.ts';
import { magicCredentialCases } from './magic-credentials.ts';
import { mmsCases } from './mms.ts';
import { mmsImageCases } from './mms-image.ts';
import { multipleUploadCases } from './multiple-uploads.ts';
import { pictureExpiryCases } from './picture-expiry.ts';
import { rcsImageCases } from './rcs-image.ts';
import { responseFormatCases } from './response-format.ts';
import { singleUploadCases } from './single-uploads.ts';
import { switchCases } from './switches.ts';
import { uploadFormCases } from './upload-forms.ts';

export const cases: readonly Case[] = [
  ...singleUploadCases,
  ...multipleUploadCases,
  ...uploadFormCases,
  ...responseFormatCases,
  ...magicCredentialCases,
  ...eliminationCases,
  ...twoFaultCases,
  ...pictureExpiryCases,
  ...switchCases,
  ...friendTalkCases,
  ...friendTalkPictureCases,
  ...friendTalkResultCases,
  ...friendTalkOrderCases,
  ...alimTalkCases,
  ...mmsImageCases,
  ...mmsCases,
  ...rcsImageCases,
];
