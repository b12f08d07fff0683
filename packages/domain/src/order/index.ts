/** What follows from the events of an order: status, quantities, dates and what is amiss. */
export { listDeliveries, nextDelivery, sequenceOf, type Delivery } from './deliveries.ts';
export { sortEvents } from './events.ts';
export { deriveOrder } from './state.ts';
export { localDay } from './local-day.ts';
export { EXCEPTION_KINDS, ORDER_STATUSES, SHIPMENT_STATUSES } from './types.ts';
export type {
  ExceptionKind,
  ExpectedBasis,
  ExpectedDate,
  LineQuantities,
  NextActor,
  OrderEvent,
  OrderEventKind,
  OrderException,
  OrderFacts,
  OrderLineFacts,
  OrderPromise,
  OrderState,
  OrderStatus,
  ShipmentContent,
  ShipmentFacts,
  ShipmentState,
  ShipmentStatus,
} from './types.ts';
