import type { Case } from '../engine/case.ts';
import { addMaterialCases } from './add-material.ts';
import { apiQuotaCases } from './api-quota.ts';
import { clearQuotaCases } from './clear-quota.ts';
import { componentAuthCases } from './component-auth.ts';
import { componentCallCases } from './component-calls.ts';
import { componentTokenCases } from './component-token.ts';
import { componentTokenErrorCases } from './component-token-errors.ts';
import { componentUploadCases } from './component-upload.ts';
import { customMessageCases } from './custom-messages.ts';
import { dailyQuotaCases } from './daily-quota.ts';
import { draftCallCases } from './draft-calls.ts';
import { draftContentCases } from './draft-content.ts';
import { draftLimitCases } from './draft-limits.ts';
import { draftCases } from './drafts.ts';
import { errorOrderCases } from './error-order.ts';
import { eliminationCases } from './error-order-by-elimination.ts';
import { forcedRefreshCases } from './forced-refresh.ts';
import { formHeaderCases } from './form-headers.ts';
import { gatewayCases } from './gateway.ts';
import { imageFileCases } from './image-files.ts';
import { libraryCases } from './library.ts';
import { magicCredentialCases } from './magic-credentials.ts';
import { massJobCases } from './mass-jobs.ts';
import { massMessageCases } from './mass-messages.ts';
import { messageCallCases } from './message-calls.ts';
import { noValueTokenCases } from './no-value-tokens.ts';
import { orderedFaultCases } from './ordered-faults.ts';
import { partsOfASecondCases } from './parts-of-a-second.ts';
import { plainTokenCases } from './plain-token.ts';
import { plainTokenErrorCases } from './plain-token-errors.ts';
import { publishCallCases } from './publish-calls.ts';
import { publishedCases } from './published.ts';
import { publishingCases } from './publishing.ts';
import { responseFormatCases } from './response-format.ts';
import { ridLookupCases } from './rid-lookup.ts';
import { stableTokenCases } from './stable-token.ts';
import { stableTokenErrorCases } from './stable-token-errors.ts';
import { switchCases } from './switches.ts';
import { temporaryMediaCases } from './temporary-media.ts';
import { twoFaultPlatformCases } from './two-faults-of-platforms.ts';
import { twoFaultTokenCases } from './two-faults-of-tokens.ts';
import { twoFaultUploadCases } from './two-faults-of-uploads.ts';
import { uploadFormCases } from './upload-forms.ts';

export const cases: readonly Case[] = [
  ...imageFileCases,
  ...uploadFormCases,
  ...formHeaderCases,
  ...gatewayCases,
  ...noValueTokenCases,
  ...responseFormatCases,
  ...errorOrderCases,
  ...eliminationCases,
  ...twoFaultTokenCases,
  ...twoFaultUploadCases,
  ...twoFaultPlatformCases,
  ...partsOfASecondCases,
  ...plainTokenCases,
  ...plainTokenErrorCases,
  ...stableTokenCases,
  ...forcedRefreshCases,
  ...stableTokenErrorCases,
  ...dailyQuotaCases,
  ...clearQuotaCases,
  ...apiQuotaCases,
  ...ridLookupCases,
  ...componentTokenCases,
  ...componentTokenErrorCases,
  ...componentAuthCases,
  ...componentCallCases,
  ...componentUploadCases,
  ...addMaterialCases,
  ...libraryCases,
  ...temporaryMediaCases,
  ...magicCredentialCases,
  ...switchCases,
  ...orderedFaultCases,
  ...draftCases,
  ...draftLimitCases,
  ...draftContentCases,
  ...draftCallCases,
  ...publishingCases,
  ...publishedCases,
  ...publishCallCases,
  ...customMessageCases,
  ...massMessageCases,
  ...massJobCases,
  ...messageCallCases,
];
