/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { documented, eventNames } from '../stories/support/manifest.ts';
import { inProvider } from '../stories/support/provider.ts';
import { globals, toolbars } from '../stories/support/toolbars.ts';
import './preview.css';

setCustomElementsManifest(documented);

// What the widgets tell their page goes to the panel "Actions", with the event's own fields.
for (const name of eventNames) document.addEventListener(name, (event) => void action(name)({ ...event }));

const preview: Preview = {
  globalTypes: toolbars,
  initialGlobals: globals,
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
