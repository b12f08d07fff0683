import type { AttachmentRules } from '@csol/contract';
import { MEDIA_TYPES } from './kinds.ts';

/** What may go with an enquiry. */
export const ATTACHMENT_RULES: AttachmentRules = { maxBytes: 20 * 1024 * 1024, maxFiles: 10, types: [...MEDIA_TYPES] };
