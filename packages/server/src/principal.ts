import type { OperationId, SessionLevel } from '@csol/contract';
import type { FoundSession } from './accounts/sessions.ts';
import type { KnownCustomer } from './customers.ts';
import type { Capability } from './guests/capability.ts';

/** Who asks, as the sign-in knows them. Nobody in particular (`anonymous`) is `null` instead. */
export interface Principal {
  level: Exclude<SessionLevel, 'anonymous'>;
  /** Random; the same for one person for ever. */
  accountId?: string;
  /** What the person signs in with. */
  userId?: string;
  displayName?: string;
  email?: string;
  /** The customer numbers whose documents this caller may see; `all` is every customer in the database. */
  customers: 'all' | readonly string[];
  /** The same in the order of their numbers, where our own sign-in has read them for this request; else read where they are needed. */
  known?: readonly KnownCustomer[];
  /** When the credentials end, RFC 3339. */
  expiresAt?: string;
  /** Others use the computer. */
  isShared?: boolean;
  /** Where this server's own sign-in vouches for the person. */
  session?: FoundSession;
  /** The one document that a guest may see. */
  capability?: Capability;
}

/**
 * Finds out who asks. Handed in from outside where the host owns sign-in; this server's own is `AppOptions.accounts`.
 * @returns `null` for a caller without credentials, `expired` for one whose credentials are no longer good.
 */
export type Authenticate = (request: Request) => Promise<Principal | 'expired' | null> | Principal | 'expired' | null;

/** What a back end offers beside documents and contacts. */
export interface Features {
  /** Registration, and sign-in by password. */
  hasAccounts: boolean;
  /** Sign-in with an outside provider. */
  hasProvider: boolean;
  /** Look-up without an account. */
  hasGuests: boolean;
  /** Many documents as one file. */
  hasExports: boolean;
  /** Forms of enquiries. */
  hasEnquiries: boolean;
  /** Changes of orders as they happen. */
  hasWatch: boolean;
  /** Carriers that tell of parcels. */
  hasCarriers: boolean;
  /** Saved reports that come by e-mail. */
  hasReportMail: boolean;
}

const ACCOUNTS: readonly OperationId[] = [
  'signIn',
  'signOut',
  'register',
  'confirmRegistration',
  'requestPasswordReset',
  'resetPassword',
];
const PROVIDER: readonly OperationId[] = ['startProviderSignIn', 'finishProviderSignIn'];
/** What needs an account. */
const MEMBERS: readonly OperationId[] = ['renewToken', 'changePassword', 'requestEntitlement'];
/** What needs an account, or rather its mails, and access to a customer number. */
const SENDERS: readonly OperationId[] = ['forwardInvoice'];
const ENTITLED: readonly OperationId[] = [
  'listInvoices',
  'getInvoice',
  'getInvoiceDocument',
  'listOrders',
  'getOrder',
  'getOrderDocument',
  'revealLicenceKey',
  'listStatementEntries',
  'getStatement',
  'getStatementFile',
  'listContractCharges',
  'reconcileInventory',
  'listReports',
  'createReport',
  'updateReport',
  'deleteReport',
];

/** What needs somebody who sends reports, for people with access and for those who get one. */
const REPORT_MAIL = {
  owners: ['scheduleReport', 'unscheduleReport'],
  recipients: ['confirmReportRecipient', 'endReportRecipient'],
} as const;

const EXPORTS: readonly OperationId[] = ['createExport', 'getExport', 'cancelExport', 'getExportFile'];

/** What enquiries need: nobody in particular, somebody who is signed in, or access to a customer number. */
const ENQUIRIES = {
  open: ['listEnquiryForms', 'createEnquiry', 'createAttachment', 'getAttachment', 'putAttachmentPart', 'deleteAttachment'],
  members: ['listEnquiries', 'getEnquiry', 'createEnquiryMessage', 'setEnquiryStatus', 'getEnquiryAttachment'],
  entitled: ['getEnquiryContext'],
} as const;

/** What needs access to a customer number. */
function operationsOfEntitled({ hasAccounts, hasExports, hasEnquiries, hasWatch, hasReportMail }: Features): readonly OperationId[] {
  return [
    ...ENTITLED,
    ...(hasWatch ? (['watchOrders'] as const) : []),
    ...(hasExports ? EXPORTS : []),
    ...(hasEnquiries ? ENQUIRIES.entitled : []),
    ...(hasAccounts ? SENDERS : []),
    ...(hasReportMail ? REPORT_MAIL.owners : []),
  ];
}

/** The operations that somebody may use; the others are denied. */
export function operationsOf(level: SessionLevel, features: Features): readonly OperationId[] {
  const { hasAccounts, hasProvider, hasGuests, hasEnquiries, hasReportMail } = features;
  const isMember = level === 'registered' || level === 'entitled';
  return [
    'getSession',
    ...(hasAccounts ? ACCOUNTS : []),
    ...(hasProvider ? PROVIDER : []),
    ...(hasReportMail ? REPORT_MAIL.recipients : []),
    ...(hasGuests ? (['lookUpDocument'] as const) : []),
    ...(hasGuests && level === 'guest' ? (['getGuestDocument'] as const) : []),
    ...(hasAccounts && isMember ? MEMBERS : []),
    ...(hasEnquiries ? ENQUIRIES.open : []),
    ...(hasEnquiries && isMember ? ENQUIRIES.members : []),
    ...(level === 'entitled' ? operationsOfEntitled(features) : []),
    'getContacts',
  ];
}

/** Whether the back end has an operation at all, whoever asks. */
export function isOffered(operation: OperationId, features: Features): boolean {
  const { hasAccounts, hasProvider, hasGuests, hasExports, hasEnquiries, hasWatch, hasCarriers, hasReportMail } = features;
  const reportMail: readonly OperationId[] = [...REPORT_MAIL.owners, ...REPORT_MAIL.recipients];
  if (reportMail.includes(operation)) return hasReportMail;
  if (Object.values(ENQUIRIES).some((operations: readonly OperationId[]) => operations.includes(operation))) return hasEnquiries;
  if (EXPORTS.includes(operation)) return hasExports;
  if (PROVIDER.includes(operation)) return hasProvider;
  if (operation === 'watchOrders') return hasWatch;
  if (operation === 'receiveCarrierEvents') return hasCarriers;
  if (operation === 'lookUpDocument' || operation === 'getGuestDocument') return hasGuests;
  return hasAccounts || ![...ACCOUNTS, ...MEMBERS, ...SENDERS].includes(operation);
}
