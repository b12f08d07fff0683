export { OrderTracker } from './order-tracker.ts';
export * from './order-tracker.events.ts';
export * from './order-take.events.ts';
