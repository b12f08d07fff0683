import type { EnquiryForms } from '@csol/contract';
import { formsOf, localizeForm, type LocalizedForm } from '@csol/domain/enquiry-form';
import { ATTACHMENT_RULES } from '../attachments/rules.ts';
import { createJsonAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { findDesk } from './desk.ts';
import { chooseRoute } from './routes.ts';

/** Rows of a table of machines at most; as the contract says. */
const MOST_ROWS = 500;

/** The same for everybody; promise and day go on. */
const CACHE_CONTROL = 'public, max-age=60';

/** A form as the contract has it: `$schema` and the like stay here. */
function toContract(form: LocalizedForm): EnquiryForms['forms'][number] {
  const { id, subject, countries, title, intro, atHand, legal, about, needsFact, batch, schema, fields, maxFiles } = form;
  const members = { id, subject, countries, title, intro, atHand, legal, about, needsFact, batch, schema, fields, maxFiles };
  const present = Object.entries(members).filter(([, member]) => member !== undefined);
  return Object.fromEntries(present) as unknown as EnquiryForms['forms'][number];
}

/** The forms that a country offers. */
export const listEnquiryForms: Handler = (services, { parameters, language, now }) => {
  const country = String(parameters.query.country);
  const { enquiries } = services;
  const desk = findDesk(services, country, now);
  if (!enquiries || !desk) throw new ProblemError('notFound');
  const { timeZone, today, noticeDay } = desk;
  const promise = desk.promise(chooseRoute(enquiries.routes, { country })?.answerWithin);
  const answer: EnquiryForms = {
    ...{ country, timeZone, today },
    ...(noticeDay !== undefined && { noticeDay }),
    ...(promise && { promise }),
    forms: formsOf(enquiries.forms, country).map((form) => toContract(localizeForm(form, language))),
    attachments: ATTACHMENT_RULES,
    maxRows: MOST_ROWS,
  };
  return createJsonAnswer(answer, CACHE_CONTROL, { Vary: 'Accept-Language' });
};
