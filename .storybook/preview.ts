/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { documented } from '../stories/support/manifest.ts';
import { inProvider } from '../stories/support/provider.ts';
import { globals, toolbars } from '../stories/support/toolbars.ts';
import { startWorker } from '../stories/support/worker.ts';
import './preview.css';

setCustomElementsManifest(documented);

const preview: Preview = {
  globalTypes: toolbars,
  initialGlobals: globals,
  loaders: [mswLoader(startWorker)],
  decorators: [inProvider],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    // Colours come from the theme toolbar.
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'alpha' },
    docs: { story: { autoplay: true }, source: { excludeDecorators: true } },
    options: { storySort: { order: ['Welcome', 'Invoice list', 'Contact card', 'Provider', 'Theming'] } },
  },
};

export default preview;
