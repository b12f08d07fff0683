/** Who the visitor is, and what comes of signing in, registering and looking up. */
import guestInvoice from '@csol/contract/examples/guest-access.invoice.json';
import guestOrder from '@csol/contract/examples/guest-access.order.json';
import guestLimitProblem from '@csol/contract/examples/problem.guest-limit.json';
import invalidProblem from '@csol/contract/examples/problem.invalid.json';
import notConfirmedProblem from '@csol/contract/examples/problem.not-confirmed.json';
import notFoundProblem from '@csol/contract/examples/problem.not-found.json';
import staleProblem from '@csol/contract/examples/problem.stale-link.json';
import wrongProblem from '@csol/contract/examples/problem.wrong-credentials.json';
import limitedProblem from '@csol/contract/examples/problem.limited.json';
import anonymousExample from '@csol/contract/examples/session.anonymous.json';
import entitledExample from '@csol/contract/examples/session.entitled.json';
import registeredExample from '@csol/contract/examples/session.registered.json';
import type { LookUp, Session } from '@csol/contract';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import { neverAnswer, refuse } from './faults.ts';
import type { Scenario } from './scenario.ts';

const MINUTE = 60_000;

const anonymous = { ...anonymousExample, provider: { name: 'Example ID' } } as Session;
const entitled = entitledExample as Session;
const registered = registeredExample as Session;

/** A company with so many customer numbers that not all are on screen. */
const group: Session = {
  ...entitled,
  customers: ['Zennevallei Logistics', 'Brabant Steel', 'Haven Antwerpen', 'Meuse Glass', 'Senne Foods', 'Dijle Print', 'Leie Textile'].map(
    (name, at) => ({ customerNumber: `1048${at}-BE`, name: `${name} NV`, country: 'BE' }),
  ),
};

/** Half an hour from now, or less. */
const inMinutes = (minutes: number): { expiresAt: string } => ({ expiresAt: new Date(Date.now() + minutes * MINUTE).toISOString() });

/** The session; signing in and out work, until the page is loaded again. */
function serve(first: Session, minutes = 30): HttpResponseResolver {
  let session = first;
  return ({ request }) => {
    if (request.method === 'DELETE') session = anonymous;
    if (request.method === 'DELETE') return new HttpResponse(null, { status: 204 });
    if (request.method === 'POST') session = entitled;
    const told = session.user ? { ...session, ...inMinutes(minutes) } : session;
    return HttpResponse.json(request.method === 'POST' ? { session: told } : told);
  };
}

/** The session of nobody; a sign-in ends so. */
const refuseSignIn =
  (resolve: HttpResponseResolver): HttpResponseResolver =>
  (info) =>
    info.request.method === 'GET' ? HttpResponse.json(anonymous) : resolve(info);

/** The session of somebody; nobody can sign out. */
const refuseSignOut: HttpResponseResolver = ({ request }) =>
  request.method === 'GET' ? HttpResponse.json({ ...entitled, ...inMinutes(30) }) : HttpResponse.error();

/** The first question is about Belgium, or whichever country the toolbar says; a later one about Luxembourg. */
const answerFirst =
  (later: HttpResponseResolver): HttpResponseResolver =>
  (info) =>
    new URL(info.request.url).searchParams.get('country') === 'LU' ? later(info) : HttpResponse.json({ ...entitled, ...inMinutes(30) });

const accept: HttpResponseResolver = () => new HttpResponse(null, { status: 202 });
const done: HttpResponseResolver = () => new HttpResponse(null, { status: 204 });

const lookUp: HttpResponseResolver = async ({ request }) => {
  const { type } = (await request.json()) as LookUp;
  return HttpResponse.json({ ...(type === 'order' ? guestOrder : guestInvoice), remainingLookups: 2, ...inMinutes(15) });
};

/** What everybody may do. */
const account = {
  registrations: accept,
  'registrations/confirmation': done,
  'password-resets': accept,
  'password-resets/confirmation': done,
  'entitlement-requests': accept,
  'session/password': done,
  'guest-documents': lookUp,
} satisfies Scenario;

const refusedRegistration = {
  ...invalidProblem,
  errors: [
    { pointer: '/userId', detail: 'must match the pattern', code: 'format' },
    { pointer: '/password', detail: 'many people use it', code: 'tooCommon' },
  ],
};

const refusedConfirmation = {
  ...invalidProblem,
  errors: [{ pointer: '/password', detail: 'is not the password that was chosen', code: 'wrong' }],
};

const ordersOnly: Session = { ...anonymous, guest: { limit: 0, remainingLookups: 0 } };
const usedUp: Session = { ...anonymous, level: 'guest', guest: { limit: 1, remainingLookups: 0 } };

export const session = {
  'session-anonymous': { session: serve(anonymous), ...account },
  'session-registered': { session: serve(registered), ...account },
  'session-entitled': { session: serve(entitled), ...account },
  'session-group': { session: serve(group), ...account },
  'session-shared': { session: serve({ ...entitled, isShared: true }, 10), ...account },
  'session-ending': { session: serve(entitled, 0.9), ...account },
  'session-used-up': { session: serve(usedUp), ...account, 'guest-documents': refuse(guestLimitProblem) },
  'session-orders-only': { session: serve(ordersOnly), ...account },
  'session-answers-once': { session: answerFirst(neverAnswer), ...account },
  'session-fails-later': { session: answerFirst(() => HttpResponse.error()), ...account },
  'sign-in-wrong': { session: refuseSignIn(refuse(wrongProblem)), ...account },
  'sign-in-not-confirmed': { session: refuseSignIn(refuse(notConfirmedProblem)), ...account },
  'sign-in-limited': { session: refuseSignIn(refuse(limitedProblem, { 'Retry-After': '300' })), ...account },
  'sign-in-unreachable': { session: refuseSignIn(() => HttpResponse.error()), ...account },
  'sign-in-never-answers': { session: refuseSignIn(neverAnswer), ...account },
  'sign-out-fails': { session: refuseSignOut, ...account },
  'registration-refused': { session: serve(anonymous), ...account, registrations: refuse(refusedRegistration) },
  'confirmation-refused': { session: serve(anonymous), ...account, 'registrations/confirmation': refuse(refusedConfirmation) },
  'link-stale': {
    session: serve(anonymous),
    ...account,
    'registrations/confirmation': refuse(staleProblem),
    'password-resets/confirmation': refuse(staleProblem),
  },
  'look-up-unknown': { session: serve(anonymous), ...account, 'guest-documents': refuse(notFoundProblem) },
} satisfies Record<string, Scenario>;
