import type { Database } from './db/schema.ts';
import type { EnquiryServices } from './enquiries/enquiry-services.ts';
import { readEnquiryForms } from './enquiries/read-forms.ts';
import { readEnquiryRoutes } from './enquiries/read-routes.ts';
import { createEnquiryCourier, type CourierOptions } from './enquiries/webhook-queue.ts';
import { SettingError } from './start-accounts.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Enquiries at work. */
export interface RunningEnquiries {
  enquiries: EnquiryServices;
  /** Ends after the message that is at work. */
  close: () => Promise<void>;
}

/** @throws SettingError with what is wrong in a file. */
function readOrRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new SettingError((error as Error).message);
  }
}

/**
 * Starts what enquiries need beside the app, by the environment: CSOL_FORMS, a folder of forms, and CSOL_ROUTES, a file that says where
 * enquiries go to. @returns Nothing without CSOL_FORMS.
 * @throws SettingError where one of them is wrong.
 */
export function startEnquiries(
  db: Database,
  { CSOL_FORMS: folder, CSOL_ROUTES: file }: Environment,
  { noticeRules, log }: Pick<EnquiryServices, 'noticeRules'> & Pick<CourierOptions, 'log'>,
): RunningEnquiries | undefined {
  if (!folder) return undefined;
  const forms = readOrRefuse(() => readEnquiryForms(folder));
  const routes = file ? readOrRefuse(() => readEnquiryRoutes(file)) : [];
  const hasWebhook = routes.some(({ webhook }) => webhook !== undefined);
  const courier = hasWebhook ? createEnquiryCourier({ db, routes, log }) : undefined;
  return {
    enquiries: { forms, routes, ...(noticeRules && { noticeRules }), onWebhook: () => void courier?.kick() },
    close: async () => courier?.close(),
  };
}
