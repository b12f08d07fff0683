/** Registers `<csol-provider>`. */
import { define, Provider } from '@csol/core';

define('provider', Provider);

declare global {
  interface HTMLElementTagNameMap {
    'csol-provider': Provider;
  }
}
