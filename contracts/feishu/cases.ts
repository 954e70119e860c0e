import type { Case } from '../engine/case.ts';
import { botInfoCases } from './bot-info.ts';
import { cardChangeCases } from './card-changes.ts';
import { cardContentCases } from './card-contents.ts';
import { cardMessageCases } from './card-messages.ts';
import { cardOrderCases } from './card-order.ts';
import { chatAccessCases } from './chat-access.ts';
import { chatAvatarCases } from './chat-avatars.ts';
import { chatChangeCases } from './chat-changes.ts';
import { chatCreationCases } from './chat-creation.ts';
import { chatFaultCases } from './chat-faults.ts';
import { chatLookupCases } from './chat-lookups.ts';
import { chatOrderCases } from './chat-order.ts';
import { chatPermissionCases } from './chat-permissions.ts';
import { chatRefusalCases } from './chat-refusals.ts';
import { customAppTokenErrorCases } from './custom-app-token-errors.ts';
import { customAppTokenCases } from './custom-app-tokens.ts';
import { downloadAsSentCases } from './download-as-sent.ts';
import { downloadConvertedCases } from './download-converted.ts';
import { downloadNameCases } from './download-names.ts';
import { downloadOwnerCases } from './download-owners.ts';
import { downloadRequestCases } from './download-requests.ts';
import { errorOrderCases } from './error-order.ts';
import { eliminationCases } from './error-order-by-elimination.ts';
import { twoFaultCases } from './error-order-of-two-faults.ts';
import { fieldReportCases } from './field-reports.ts';
import { fileDownloadCases } from './file-downloads.ts';
import { fileGatewayCases } from './file-gateway.ts';
import { fileMessageCases } from './file-messages.ts';
import { fileOrderCases } from './file-order.ts';
import { fileUploadCases } from './file-uploads.ts';
import { forwardAccessCases } from './forward-access.ts';
import { forwardCases } from './forwards.ts';
import { gatewayCases } from './gateway.ts';
import { genericCodeCases } from './generic-codes.ts';
import { hookBodyCases } from './hook-bodies.ts';
import { hookCallerCases } from './hook-callers.ts';
import { hookLimitCases } from './hook-limits.ts';
import { hookOrderCases } from './hook-order.ts';
import { hookPictureCases } from './hook-pictures.ts';
import { imageFormatCases } from './image-formats.ts';
import { larkHostCases } from './lark-host.ts';
import { magicCredentialCases } from './magic-credentials.ts';
import { memberAccessCases } from './member-access.ts';
import { memberCases } from './members.ts';
import { mergeCases } from './merges.ts';
import { messageAccessCases } from './message-access.ts';
import { messageChangeOrderCases } from './message-change-order.ts';
import { messageContentCases } from './message-content.ts';
import { messageEditCases } from './message-edits.ts';
import { createFaultCases } from './message-faults.ts';
import { messageGatewayCases } from './message-gateway.ts';
import { messageKeyCases } from './message-keys.ts';
import { messageLimitCases } from './message-limits.ts';
import { messageListCases } from './message-lists.ts';
import { messageOrderCases } from './message-order.ts';
import { messagePatchCases } from './message-patches.ts';
import { messagePlaceCases } from './message-places.ts';
import { messageReadCases } from './message-reads.ts';
import { messageReceiverCases } from './message-receivers.ts';
import { messageReplyCases } from './message-replies.ts';
import { messageResourceCases } from './message-resources.ts';
import { partsOfASecondCases } from './parts-of-a-second.ts';
import { rateLimitCases } from './rate-limits.ts';
import { reactionAccessCases } from './reaction-access.ts';
import { reactionCases } from './reactions.ts';
import { responseFormatCases } from './response-format.ts';
import { sizeLimitCases } from './size-limits.ts';
import { socketEndpointCases } from './socket-endpoint.ts';
import { storeAppRefusalCases } from './store-app-refusals.ts';
import { storeAppTokenCases } from './store-app-tokens.ts';
import { switchCases } from './switches.ts';
import { uploadFormCases } from './upload-forms.ts';
import { userChangeOrderCases } from './user-change-order.ts';
import { userChangeCases } from './user-changes.ts';
import { userCases } from './users.ts';

export const cases: readonly Case[] = [
  ...sizeLimitCases,
  ...imageFormatCases,
  ...uploadFormCases,
  ...gatewayCases,
  ...fieldReportCases,
  ...responseFormatCases,
  ...errorOrderCases,
  ...eliminationCases,
  ...twoFaultCases,
  ...partsOfASecondCases,
  ...customAppTokenCases,
  ...customAppTokenErrorCases,
  ...storeAppTokenCases,
  ...storeAppRefusalCases,
  ...larkHostCases,
  ...downloadAsSentCases,
  ...downloadConvertedCases,
  ...downloadNameCases,
  ...downloadOwnerCases,
  ...downloadRequestCases,
  ...fileUploadCases,
  ...fileDownloadCases,
  ...fileGatewayCases,
  ...fileOrderCases,
  ...botInfoCases,
  ...socketEndpointCases,
  ...fileMessageCases,
  ...hookBodyCases,
  ...hookCallerCases,
  ...hookPictureCases,
  ...hookLimitCases,
  ...hookOrderCases,
  ...rateLimitCases,
  ...magicCredentialCases,
  ...messagePatchCases,
  ...messageEditCases,
  ...messageChangeOrderCases,
  ...messageListCases,
  ...cardContentCases,
  ...cardChangeCases,
  ...cardOrderCases,
  ...cardMessageCases,
  ...userCases,
  ...userChangeCases,
  ...userChangeOrderCases,
  ...chatCreationCases,
  ...chatLookupCases,
  ...chatChangeCases,
  ...chatAccessCases,
  ...chatRefusalCases,
  ...chatAvatarCases,
  ...chatFaultCases,
  ...chatOrderCases,
  ...chatPermissionCases,
  ...memberCases,
  ...memberAccessCases,
  ...messageGatewayCases,
  ...messageReceiverCases,
  ...messageLimitCases,
  ...createFaultCases,
  ...messageContentCases,
  ...messageKeyCases,
  ...messageOrderCases,
  ...messagePlaceCases,
  ...messageReadCases,
  ...messageReplyCases,
  ...messageResourceCases,
  ...messageAccessCases,
  ...reactionCases,
  ...reactionAccessCases,
  ...forwardCases,
  ...mergeCases,
  ...forwardAccessCases,
  ...switchCases,
  ...genericCodeCases,
];
