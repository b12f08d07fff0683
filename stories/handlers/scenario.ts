import type { HttpResponseResolver } from 'msw';

/** Answers by path under `/v1/`, with MSW's placeholders; `*` is everything. The first that fits answers. */
export type Scenario = Record<string, HttpResponseResolver>;
