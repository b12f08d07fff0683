import type { EnquiryForm, NoticeRule } from '@csol/domain/enquiry-form';

/** Where enquiries go to. What it does not name counts for all. */
export interface EnquiryRoute {
  /** ISO 3166-1 alpha-2 codes. */
  countries?: readonly string[];
  subjects?: readonly string[];
  /** Kinds of customers, see `customer.audience`. */
  audiences?: readonly string[];
  /** Who is told by e-mail. */
  email?: string;
  /** A program that is told: https, or http on this machine; the secret is `whsec_` and base64, as Standard Webhooks has it. */
  webhook?: { url: string; secret: string };
  /** Minutes of its opening hours in which the desk answers. */
  answerWithin?: number;
  /** BCP 47 tag of the forms' words in the e-mails to the desk; English unless told. */
  language?: string;
}

/** What enquiries need from outside. */
export interface EnquiryServices {
  forms: readonly EnquiryForm[];
  /** The first one that fits counts; without one, the address that the country publishes is told. */
  routes?: readonly EnquiryRoute[];
  /** Minutes of opening hours in which a desk answers; 120 unless told. */
  answerWithin?: number;
  /** How long before its end a contract has to be terminated, by country; see `CountryPack.notice`. */
  noticeRules?: Readonly<Record<string, NoticeRule>>;
  /** Called after a webhook has been put into the queue; see `createEnquiryCourier`. */
  onWebhook?: () => void;
}
