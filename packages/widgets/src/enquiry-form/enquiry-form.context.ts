/** What the parts of the form share. */
import type { ApiClient, ApiError } from '@csol/client/port';
import type { EnquiryContext, EnquiryForm, EnquiryForms, EnquiryReceipt } from '@csol/contract';
import type { I18n, RequestState, TextLoaders } from '@csol/core';
import type { UploadQueue } from '@csol/core/uploads';
import type { FormProblem, MachineRowDraft, MachineRowProblem } from '@csol/domain/enquiry-form';
import type { LitElement } from 'lit';
import type { ContactDraft, Draft, Typed } from './enquiry-form.drafts.ts';
import type { KnownPerson } from './enquiry-form.values.ts';

/** What is wrong with what has been filled in, or with what was sent. */
export type Problem =
  | ({ place: 'field' } & FormProblem)
  | { place: 'contact'; field: keyof ContactDraft; code: 'required' | 'email' | 'unknown' | 'tooLong' }
  | ({ place: 'row' } & MachineRowProblem)
  | { place: 'rows'; code: 'required' | 'tooMany' }
  | { place: 'files'; code: 'notReady' | 'tooMany' | 'unknown' }
  | { place: 'about'; code: 'unknown' }
  | { place: 'form'; code: 'unknown' };

/** A form that is being filled in, with everything around it. */
export interface FillContext {
  host: LitElement;
  i18n: I18n;
  client: ApiClient;
  /** BCP 47 tag for texts out of the data. */
  language: string;
  forms: EnquiryForms;
  /** As it is asked about what it is about. */
  form: EnquiryForm;
  draft: Draft;
  contact: ContactDraft;
  /** Missing for whoever is not signed in. */
  person: KnownPerson | undefined;
  /** The facts of what it is about, and what is known already. */
  facts: RequestState<EnquiryContext>;
  problems: readonly Problem[];
  /** Why the back end did not want it. */
  error: ApiError | undefined;
  uploads: UploadQueue;
  isSending: boolean;
  /** Sent off once all files have come. */
  isWaiting: boolean;
  change: (name: string, value: Typed) => void;
  changeContact: (change: Partial<ContactDraft>) => void;
  changeRows: (rows: readonly MachineRowDraft[]) => void;
  submit: (event: Event) => void;
  stopWaiting: () => void;
  /** To the choice of forms. */
  back: () => void;
  clear: () => void;
  /** Whether the form has been emptied, and can be filled again. */
  isCleared: boolean;
  restore: () => void;
  retryFacts: () => void;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  addTexts: (texts: TextLoaders) => Promise<void>;
}

/** What has been sent, and what the back end said. */
export interface Sent {
  title: string;
  receipt: EnquiryReceipt;
}
