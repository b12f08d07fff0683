/**
 * The types of the contract, by the names that the rest of the house uses.
 * All are generated from `openapi.yaml`; the meaning of each member stands there.
 */
import type { components, operations } from './generated/schema.ts';

export type { components, operations, paths } from './generated/schema.ts';

type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type ProblemType = Schemas['ProblemType'];
export type FieldError = Schemas['FieldError'];
export type Money = Schemas['Money'];
/** `YYYY-MM-DD`, a day without time or zone. */
export type CalendarDate = Schemas['CalendarDate'];
export type Session = Schemas['Session'];
export type SessionLevel = Session['level'];
/** What has a default may be left out. */
export type SignIn = Pick<Schemas['SignIn'], 'userId' | 'password'> & Partial<Schemas['SignIn']>;
export type SignedIn = Schemas['SignedIn'];
export type Token = Schemas['Token'];
export type Registration = Schemas['Registration'];
export type Confirmation = Schemas['Confirmation'];
export type PasswordResetRequest = Schemas['PasswordResetRequest'];
export type PasswordReset = Schemas['PasswordReset'];
export type PasswordChange = Schemas['PasswordChange'];
export type EntitlementRequest = Schemas['EntitlementRequest'];
export type LookUp = Schemas['LookUp'];
export type GuestAccess = Schemas['GuestAccess'];
export type GuestDocument = Schemas['GuestDocument'];
export type GuestInvoice = Schemas['GuestInvoice'];
export type GuestOrder = Schemas['GuestOrder'];
export type Customer = Schemas['Customer'];
export type InvoiceKind = Schemas['InvoiceKind'];
export type InvoiceCategory = Schemas['InvoiceCategory'];
export type InvoiceStatus = Schemas['InvoiceStatus'];
export type InvoiceSummary = Schemas['InvoiceSummary'];
export type InvoicePage = Schemas['InvoicePage'];
export type InvoiceTotals = Schemas['InvoiceTotals'];
export type InvoiceDetail = Schemas['InvoiceDetail'];
export type InvoiceLine = Schemas['InvoiceLine'];
export type InvoiceLink = Schemas['InvoiceLink'];
export type InvoiceDocument = Schemas['InvoiceDocument'];
export type InvoiceDelivery = Schemas['InvoiceDelivery'];
export type DeliveryState = Schemas['DeliveryState'];
export type VatRow = Schemas['VatRow'];
export type Party = Schemas['Party'];
export type Period = Schemas['Period'];
export type PaymentAccount = Schemas['PaymentAccount'];
export type PaymentReference = Schemas['PaymentReference'];
export type PaymentReferenceScheme = Schemas['PaymentReferenceScheme'];
export type StatementEntry = Schemas['StatementEntry'];
export type StatementApplication = Schemas['StatementApplication'];
export type StatementEntryPage = Schemas['StatementEntryPage'];
export type StatementLayout = Schemas['StatementLayout'];
export type EntryKind = Schemas['EntryKind'];
export type Grouping = Schemas['Grouping'];
export type AgeingBasis = Schemas['AgeingBasis'];
export type PeriodPreset = Schemas['PeriodPreset'];
export type ReportDefinition = Schemas['ReportDefinition'];
export type StatementSummary = Schemas['StatementSummary'];
export type StatementSums = Schemas['StatementSums'];
export type StatementAgeing = Schemas['StatementAgeing'];
export type StatementGroup = Schemas['StatementGroup'];
export type StatementProof = Schemas['StatementProof'];
export type ContractCharge = Schemas['ContractCharge'];
export type ContractChargeList = Schemas['ContractChargeList'];
export type ReportDraft = Schemas['ReportDraft'];
export type Report = Schemas['Report'];
export type ReportList = Schemas['ReportList'];
export type ReportFrequency = Schemas['ReportFrequency'];
export type ReportSchedule = Schemas['ReportSchedule'];
export type RecipientToken = Schemas['RecipientToken'];
/** What has a default may be left out. */
export type ReportScheduleDraft = Pick<Schemas['ReportScheduleDraft'], 'every' | 'format' | 'recipients'> &
  Partial<Schemas['ReportScheduleDraft']>;
/** What has a default may be left out. */
export type ExportRequest = Pick<Schemas['ExportRequest'], 'format'> &
  Partial<Omit<Schemas['ExportRequest'], 'query'>> & { query?: Partial<Schemas['ExportQuery']> };
export type ExportContent = Schemas['ExportContent'];
export type ExportJob = Schemas['ExportJob'];
export type ExportGap = Schemas['ExportGap'];
export type OrderStatus = Schemas['OrderStatus'];
export type ProductKind = Schemas['ProductKind'];
export type OrderExceptionKind = Schemas['OrderExceptionKind'];
export type OrderProgress = Schemas['OrderProgress'];
export type ExpectedDate = Schemas['ExpectedDate'];
export type Tracking = Schemas['Tracking'];
export type OrderSummary = Schemas['OrderSummary'];
export type OrderPage = Schemas['OrderPage'];
export type OrderDetail = Schemas['OrderDetail'];
export type OrderDates = Schemas['OrderDates'];
export type OrderPromise = Schemas['OrderPromise'];
export type OrderLine = Schemas['OrderLine'];
export type OrderQuantities = Schemas['OrderQuantities'];
export type Place = Schemas['Place'];
export type ShipmentStatus = Schemas['ShipmentStatus'];
export type Shipment = Schemas['Shipment'];
export type ShipmentContent = Schemas['ShipmentContent'];
export type ProofOfDelivery = Schemas['ProofOfDelivery'];
export type OrderEvent = Schemas['OrderEvent'];
export type OrderException = Schemas['OrderException'];
export type Deliverable = Schemas['Deliverable'];
export type LicenceKey = Schemas['LicenceKey'];
export type GuestShipment = Schemas['GuestShipment'];
export type OrderTotals = Schemas['OrderTotals'];
export type CarrierEvents = Schemas['CarrierEvents'];
export type CarrierEvent = Schemas['CarrierEvent'];
export type CarrierReceipt = Schemas['CarrierReceipt'];
export type Forward = Omit<Schemas['Forward'], 'copy'> & Partial<Schemas['Forward']>;
export type InventoryFinding = Schemas['InventoryFinding'];
export type ReconciliationPage = Schemas['ReconciliationPage'];
export type ReconciliationItem = Schemas['ReconciliationItem'];
export type ReconciliationLine = Schemas['ReconciliationLine'];
/** What an enquiry is about, as one text. */
export type EnquiryReference = Schemas['EnquiryReference'];
export type EnquiryForms = Schemas['EnquiryForms'];
export type EnquiryForm = Schemas['EnquiryForm'];
export type EnquiryFormField = Schemas['EnquiryFormField'];
export type EnquiryFormSchema = Schemas['EnquiryFormSchema'];
export type EnquiryFactKind = Schemas['EnquiryFactKind'];
export type EnquiryPromise = Schemas['EnquiryPromise'];
export type AttachmentRules = Schemas['AttachmentRules'];
export type EnquiryContext = Schemas['EnquiryContext'];
export type EnquiryFact = Schemas['EnquiryFact'];
export type EnquiryKnown = Schemas['EnquiryKnown'];
export type AttachmentDraft = Schemas['AttachmentDraft'];
export type Attachment = Schemas['Attachment'];
export type EnquiryDraft = Schemas['EnquiryDraft'];
export type EnquiryContact = Schemas['EnquiryContact'];
export type MachineRow = Schemas['MachineRow'];
export type MachineReceipt = Schemas['MachineReceipt'];
export type EnquiryReceipt = Schemas['EnquiryReceipt'];
export type EnquiryStatus = Schemas['EnquiryStatus'];
export type EnquirySummary = Schemas['EnquirySummary'];
export type EnquiryPage = Schemas['EnquiryPage'];
export type EnquiryDetail = Schemas['EnquiryDetail'];
export type EnquiryMessage = Schemas['EnquiryMessage'];
export type EnquiryFile = Schemas['EnquiryFile'];
export type EnquiryMessageDraft = Schemas['EnquiryMessageDraft'];
export type EnquiryStatusChange = Schemas['EnquiryStatusChange'];
export type Contacts = Schemas['Contacts'];
export type ContactLine = Schemas['ContactLine'];
export type OpeningSpan = Schemas['OpeningSpan'];
/** A part of a day by the desk's clock: `08:30` to `17:00`. `24:00` is its end; an end before the start is on the day after. */
export type TimeSpan = Schemas['TimeSpan'];
/** Which day of a year a holiday is. */
export type HolidayRule = Schemas['HolidayRule'];
export type Holiday = Schemas['Holiday'];
export type ExceptionalDay = Schemas['ExceptionalDay'];
/** What somebody who calls is asked for. */
export type CallReference = Schemas['CallReference'];

/** The query of `listInvoices`. */
export type InvoiceQuery = NonNullable<operations['listInvoices']['parameters']['query']>;
/** The query of `listOrders`. */
export type OrderQuery = NonNullable<operations['listOrders']['parameters']['query']>;
/** The query of `reconcileInventory`. */
export type ReconciliationQuery = NonNullable<operations['reconcileInventory']['parameters']['query']>;
/** The query of `listStatementEntries`. */
export type StatementEntryQuery = NonNullable<operations['listStatementEntries']['parameters']['query']>;
/** The query of `getStatement`. */
export type StatementQuery = operations['getStatement']['parameters']['query'];
/** The query of `getStatementFile`: what has a default may be left out. */
export type StatementFileQuery = Omit<operations['getStatementFile']['parameters']['query'], 'profile'> & { profile?: string };
/** The query of `listEnquiries`. */
export type EnquiryQuery = NonNullable<operations['listEnquiries']['parameters']['query']>;
/** The query of `listContractCharges`. */
export type ContractChargeQuery = NonNullable<operations['listContractCharges']['parameters']['query']>;
/** The `operationId`s of the contract. */
export type OperationId = keyof operations;
