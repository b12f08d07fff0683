import type { Database } from '../db/schema.ts';
import type { Services } from '../services.ts';
import type { EnquiryRow, MessageRow } from './present.ts';

/** Tells desk and customer of a new enquiry. */
export async function tellOfEnquiry(_services: Services, _db: Database, _row: EnquiryRow, _now: Date): Promise<void> {}
/** Tells the desk of a message. */
export async function tellOfMessage(_services: Services, _db: Database, _row: EnquiryRow, _message: MessageRow): Promise<void> {}
/** Tells the desk that an enquiry was closed or opened. */
export async function tellOfStatus(_services: Services, _db: Database, _row: EnquiryRow): Promise<void> {}
