import { createRestClient, type RestClient } from '@csol/client/rest';
import '@csol/widgets/define/contact-card';
import '@csol/widgets/define/invoice-list';
import '@csol/widgets/define/provider';
import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { pathOf, type ScenarioName } from '../handlers/index.ts';
import { signInAs } from './backend.ts';
import { respond } from './respond.ts';
import type { Globals } from './toolbars.ts';

/** Longer than anybody looks at a story: what never answers goes on loading. */
const DAY_MS = 86_400_000;

/** What a story may say in its `parameters`, beside Storybook's own. */
interface StoryParameters {
  /** What the back end does; without one the real server app answers. */
  scenario?: ScenarioName;
  /** The real server app answers, whatever the other stories of the file are staged with. */
  onServer?: boolean;
  /** The page has no client. */
  disconnected?: boolean;
}

const clients = new Map<ScenarioName | undefined, RestClient>();

/** The client of a scenario, or of the real back end; one for all stories, as a new one would make the widgets drop their data. */
export function clientOf(scenario?: ScenarioName): RestClient {
  const known = clients.get(scenario);
  if (known) return known;
  const patience = { retry: 0, timeoutMs: DAY_MS, totalTimeoutMs: DAY_MS };
  const client = scenario
    ? createRestClient({ baseUrl: pathOf(scenario), fetch: respond, ...patience })
    : createRestClient({ baseUrl: '/api', fetch: respond, getSession: () => signInAs('maria.dubois'), ...patience });
  clients.set(scenario, client);
  return client;
}

/** Puts a story on a page with the toolbars' country, language, theme and direction, and its `scenario` in place of the back end. */
export const inProvider: Decorator = (story, { globals, parameters }) => {
  const { lang, country, theme, dir } = globals as Globals;
  const { scenario, onServer, disconnected } = parameters as StoryParameters;
  return html`<csol-provider
    lang=${lang}
    dir=${dir}
    country=${country}
    theme=${theme === 'page' ? nothing : theme}
    .client=${disconnected ? undefined : clientOf(onServer ? undefined : scenario)}
  >
    <div class="story-page">${story()}</div>
  </csol-provider>`;
};
