/** Prints of the list in each of their states. What is read for paper is asked for 200 documents at a time. */
import serverProblem from '@csol/contract/examples/problem.server-error.json';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import { examplePage } from './documents.ts';
import { neverAnswer, refuse } from './faults.ts';
import type { Scenario } from './scenario.ts';

const parameter = (request: Request, name: string): string | null => new URL(request.url).searchParams.get(name);

/** A list of so many documents on screen. @param onPaper what answers for paper */
function printing(count: number, onPaper: HttpResponseResolver): Scenario {
  const onScreen = { ...examplePage, count };
  return { invoices: (info) => (parameter(info.request, 'limit') === '200' ? onPaper(info) : HttpResponse.json(onScreen)) };
}

/** The first page comes, the others never. */
const halfway: HttpResponseResolver = (info) => {
  const items = Array.from({ length: 200 }, (_, at) => ({ ...examplePage.items[0], id: `inv_${at}` }));
  if (parameter(info.request, 'cursor') !== null) return neverAnswer(info);
  return HttpResponse.json({ ...examplePage, items, count: 340, page: { limit: 200, next: 'c2' } });
};

export const prints = {
  'print-reading': printing(340, halfway),
  'print-too-many': printing(12_400, neverAnswer),
  'print-failed': printing(340, refuse(serverProblem)),
  'print-changed': printing(340, () => HttpResponse.json({ ...examplePage, count: 341, page: { limit: 200 } })),
} satisfies Record<string, Scenario>;
