import type { CarrierEvent, CarrierReceipt } from '@csol/contract';
import { signMessage } from '../../packages/server/src/carriers/carriers.ts';

/** The carrier that the back end of the element tests hears of parcels from. */
export const TEST_CARRIER = { id: 'cargo', name: 'Example Cargo', secret: 'whsec_dGhlIHNlY3JldCBvZiBhIGNhcnJpZXIgdGhhdCBpcyBub25l' };

/** Noon of the day that the back end of the element tests lives in. */
const NOON = '2026-07-15T12:00:00Z';

let messages = 0;

/** Tells the back end of the element tests what has happened to a parcel. @returns the event's id */
export async function tellOfParcel(event: Omit<CarrierEvent, 'id' | 'at'>): Promise<string> {
  messages += 1;
  const id = `test-${performance.timeOrigin}-${messages}`;
  const body = JSON.stringify({ events: [{ ...event, id, at: NOON }] });
  const headers = await signMessage({ id, at: new Date(NOON), body }, TEST_CARRIER.secret);
  const answer = await fetch(`/api/v1/carriers/${TEST_CARRIER.id}/events`, { method: 'POST', headers, body });
  const { events } = (await answer.json()) as CarrierReceipt;
  if (events?.[0]?.outcome !== 'accepted') throw new Error(`The back end answers ${answer.status} ${JSON.stringify(events)}`);
  return id;
}
