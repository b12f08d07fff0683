/** What is taken out of a list of orders, in each of its states. What is read for a file is asked for 200 orders at a time. */
import pageExample from '@csol/contract/examples/orders.page.json';
import serverProblem from '@csol/contract/examples/problem.server-error.json';
import type { OrderPage, OrderSummary } from '@csol/contract';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import { neverAnswer, refuse } from './faults.ts';
import type { Scenario } from './scenario.ts';

const example = pageExample as OrderPage;
const [, expected] = example.items as [OrderSummary, OrderSummary];
const parameter = (request: Request, name: string): string | null => new URL(request.url).searchParams.get(name);

/** A list of so many orders on screen. @param inFile what answers for a file, or paper */
function taking(count: number, inFile: HttpResponseResolver): Scenario {
  const onScreen = { ...example, count };
  return { orders: (info) => (parameter(info.request, 'limit') === '200' ? inFile(info) : HttpResponse.json(onScreen)) };
}

/** The first page comes, the others never. */
const halfway: HttpResponseResolver = (info) => {
  const items = Array.from({ length: 200 }, (_, at) => ({ ...expected, id: `ord_${at}` }));
  if (parameter(info.request, 'cursor') !== null) return neverAnswer(info);
  return HttpResponse.json({ ...example, items, count: 340, page: { limit: 200, next: 'c2' } });
};

export const orderTakes = {
  'take-reading': taking(340, halfway),
  'take-too-many': taking(12_400, neverAnswer),
  'take-failed': taking(340, refuse(serverProblem)),
  'take-changed': taking(340, () => HttpResponse.json({ ...example, count: 341, page: { limit: 200 } })),
  'take-nothing': taking(1, () => HttpResponse.json({ ...example, items: example.items.slice(0, 1), count: 1, page: { limit: 200 } })),
} satisfies Record<string, Scenario>;
