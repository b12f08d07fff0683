import { Agent, request } from 'node:http';

/** A page that is being told of changes. */
export interface OpenPage {
  /** When a text has come so many times since this was called; once unless told. */
  waitFor: (text: string, times?: number) => Promise<void>;
  close: () => void;
}

const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

/** Opens a stream, and waits until it is ready. @param cookie Of whom. */
export function openPage(url: string, cookie: string): Promise<OpenPage> {
  return new Promise((resolve, reject) => {
    let [wanted, left] = ['', 0];
    let [rest, found] = ['', (): void => {}];
    const call = request(url, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for ${url}`));
      response.setEncoding('utf8').on('data', (part: string) => {
        const events = (rest + part).split('\n\n');
        rest = events.pop() ?? '';
        if (events.some((event) => event.includes('event: ready'))) resolve({ waitFor, close: () => call.destroy() });
        left -= wanted === '' ? 0 : events.filter((event) => event.includes(wanted)).length;
        if (left <= 0) found();
      });
      response.on('error', () => {});
      response.on('end', () => reject(new Error('The stream has ended')));
    });
    const waitFor = (text: string, times = 1): Promise<void> =>
      new Promise((resolveText) => {
        [wanted, left, found] = [text, times, resolveText];
      });
    // A page that is closed breaks its connection.
    call.on('error', reject);
    call.end();
  });
}
