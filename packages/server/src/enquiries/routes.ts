import type { Desk } from './desk.ts';
import type { EnquiryRoute } from './enquiry-services.ts';

/** What a route is chosen by. What is not known fits only a route that does not ask for it. */
export interface RouteQuestion {
  country: string;
  subject?: string;
  audience?: string;
}

/** Where an enquiry goes to: the first route that fits; nothing where none does. */
export function chooseRoute(routes: readonly EnquiryRoute[] = [], { country, subject, audience }: RouteQuestion): EnquiryRoute | undefined {
  const fits = (wanted: readonly string[] | undefined, is: string | undefined): boolean =>
    wanted === undefined || (is !== undefined && wanted.includes(is));
  return routes.find(
    ({ countries, subjects, audiences }) => fits(countries, country) && fits(subjects, subject) && fits(audiences, audience),
  );
}

/** Where the desk is told of an enquiry: where its route says, or else at the address that the country publishes. */
export function deskOf({ email }: Desk, route: EnquiryRoute | undefined) {
  const address = route ? route.email : email;
  return { desk_email: address ?? null, desk_webhook: route?.webhook?.url ?? null };
}
