/** Registers `<csol-order-tracker>`. */
import { define } from '@csol/core';
import { OrderTracker } from '../order-tracker/order-tracker.ts';

define('order-tracker', OrderTracker);

declare global {
  interface HTMLElementTagNameMap {
    'csol-order-tracker': OrderTracker;
  }
}
