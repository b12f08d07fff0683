/**
 * Staged answers, by the name of a scenario. Each has a base URL of its own, so that the stories on one page, or one that is just
 * leaving, never answer for each other.
 */
import { http } from 'msw';
import { contacts } from './contacts.ts';
import { enquiryForms } from './enquiry-forms.ts';
import { exports } from './exports.ts';
import { faults } from './faults.ts';
import { inventory } from './inventory.ts';
import { invoices } from './invoices.ts';
import { orders } from './orders.ts';
import { orderTakes } from './order-take.ts';
import { prints } from './print.ts';
import { statementExtras } from './reports.ts';
import type { Scenario } from './scenario.ts';
import { session } from './session.ts';
import { statements } from './statements.ts';

const scenarios = {
  ...{ ...faults, ...invoices, ...orders, ...orderTakes, ...inventory },
  ...{ ...contacts, ...exports, ...prints, ...session, ...statements, ...statementExtras },
  ...enquiryForms,
};

/** A scenario, as a story names it in `parameters.scenario`. */
export type ScenarioName = keyof typeof scenarios;

/** The base URL under which a scenario answers. */
export function pathOf(scenario: ScenarioName): string {
  return `/staged/${scenario}`;
}

/** A story's parameters for a scenario. */
export function staged(scenario: ScenarioName): { scenario: ScenarioName } {
  return { scenario };
}

export const handlers = Object.entries<Scenario>(scenarios).flatMap(([name, routes]) =>
  Object.entries(routes).map(([path, resolve]) => http.all(`${pathOf(name as ScenarioName)}/v1/${path}`, resolve)),
);
