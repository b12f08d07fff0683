import type { AttachmentRules } from '@csol/contract';

/** What may go with an enquiry. */
export const ATTACHMENT_RULES: AttachmentRules = {
  maxBytes: 20 * 1024 * 1024,
  maxFiles: 10,
  types: [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp',
    'image/tiff',
    'image/heic',
    'text/plain',
    'text/csv',
    'application/xml',
    'message/rfc822',
    'application/zip',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
};
