import { createParser } from 'eventsource-parser';

/** An event as it was sent. */
export interface ServerEvent {
  /** The last `id:` that came, with this event or before it; undefined while there was none. */
  id: string | undefined;
  /** Undefined where it has no name. */
  event: string | undefined;
  data: string;
}

/** The limits of a stream. */
export interface StreamLimits {
  /** So many milliseconds without a byte end it. */
  silenceMs: number;
  /** Ends it at once. */
  signal: AbortSignal;
}

/** The longest line or event, in characters: what is longer is no event, and would fill the memory. */
const LONGEST = 2 ** 20;

/**
 * Reads server-sent events, however their bytes are cut. The one place that knows eventsource-parser. Ends where the stream ends, is silent
 * for too long or is stopped; throws where reading fails, or an event is too long. `retry:` is left to the caller's own judgement.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>, { silenceMs, signal }: StreamLimits): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const events: ServerEvent[] = [];
  let lastId: string | undefined;
  const parser = createParser({
    onEvent: ({ id = lastId, event, data }) => void events.push({ id: (lastId = id), event, data }),
    onError: (error) => {
      // Fields that nobody knows are none of ours.
      if (error.type === 'max-buffer-size-exceeded') throw error;
    },
    maxBufferSize: LONGEST,
  });
  // A read that is under way then ends at once, whatever the stream does about it.
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    for (;;) {
      const timer = setTimeout(stop, silenceMs);
      const { value } = await reader.read().finally(() => clearTimeout(timer));
      if (!value) return;
      parser.feed(decoder.decode(value, { stream: true }));
      for (let event = events.shift(); event && !signal.aborted; event = events.shift()) yield event;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
