import type { OperationId } from '@csol/contract';
import { requestEntitlement } from './accounts/entitlements.ts';
import { changePassword, requestPasswordReset, resetPassword } from './accounts/password-change.ts';
import { finishProviderSignIn, startProviderSignIn } from './accounts/provider-sign-in.ts';
import { confirmRegistration, register } from './accounts/registration.ts';
import { renewToken, signIn, signOut } from './accounts/sign-in.ts';
import { receiveCarrierEvents } from './carriers/receive-carrier-events.ts';
import {
  createAttachment,
  deleteAttachment,
  getAttachment,
  getEnquiryAttachment,
  putAttachmentPart,
} from './attachments/attachment-operations.ts';
import { createEnquiry } from './enquiries/create-enquiry.ts';
import { createEnquiryMessage, getEnquiry, setEnquiryStatus } from './enquiries/enquiry-operations.ts';
import { getEnquiryContext } from './enquiries/get-context.ts';
import { listEnquiries } from './enquiries/list-enquiries.ts';
import { listEnquiryForms } from './enquiries/list-forms.ts';
import { cancelExport, createExport, getExport, getExportFile } from './exports/export-operations.ts';
import { getContacts } from './get-contacts.ts';
import { getSession } from './get-session.ts';
import { getGuestDocument, lookUpDocument } from './guests/look-up.ts';
import { forwardInvoice } from './invoices/forward-invoice.ts';
import { getInvoice } from './invoices/get-invoice.ts';
import { getInvoiceDocument } from './invoices/get-invoice-document.ts';
import { listInvoices } from './invoices/list-invoices.ts';
import { reconcileInventory } from './inventory/reconcile-inventory.ts';
import { getOrder, getOrderDocument, revealLicenceKey } from './orders/get-order.ts';
import { listOrders } from './orders/list-orders.ts';
import { watchOrders } from './orders/watch-orders.ts';
import { createReport, deleteReport, listReports, updateReport } from './reports/report-operations.ts';
import { confirmReportRecipient, endReportRecipient } from './reports/report-recipients.ts';
import { scheduleReport, unscheduleReport } from './reports/schedule-report.ts';
import type { Handler } from './services.ts';
import { getStatement } from './statements/get-statement.ts';
import { getStatementFile } from './statements/get-statement-file.ts';
import { listContractCharges } from './statements/list-charges.ts';
import { listStatementEntries } from './statements/list-entries.ts';

/** Who carries out which operation of the contract. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  getSession,
  signIn,
  signOut,
  renewToken,
  changePassword,
  startProviderSignIn,
  finishProviderSignIn,
  register,
  confirmRegistration,
  requestPasswordReset,
  resetPassword,
  requestEntitlement,
  lookUpDocument,
  getGuestDocument,
  listInvoices,
  getInvoice,
  getInvoiceDocument,
  createExport,
  getExport,
  cancelExport,
  getExportFile,
  forwardInvoice,
  listOrders,
  getOrder,
  getOrderDocument,
  revealLicenceKey,
  watchOrders,
  receiveCarrierEvents,
  listStatementEntries,
  getStatement,
  getStatementFile,
  listContractCharges,
  reconcileInventory,
  listReports,
  createReport,
  updateReport,
  deleteReport,
  scheduleReport,
  unscheduleReport,
  confirmReportRecipient,
  endReportRecipient,
  listEnquiryForms,
  getEnquiryContext,
  createAttachment,
  getAttachment,
  putAttachmentPart,
  deleteAttachment,
  createEnquiry,
  listEnquiries,
  getEnquiry,
  createEnquiryMessage,
  setEnquiryStatus,
  getEnquiryAttachment,
  getContacts,
};
