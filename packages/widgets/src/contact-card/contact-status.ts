/** Whether a desk is open now, by its own clock. A chunk of its own: the card's facts stand before it is there. */
import type { ContactLine, Contacts } from '@csol/contract';
import { loadChunk, type I18n } from '@csol/core';
import { calendarOf, type DeskCalendar } from '@csol/domain/country-calendar';
import type { ContactPack, CountryCalendar } from '@csol/domain/country-pack';
import { OpeningClock } from '@csol/domain/opening-hours';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { hasHours } from './contact-card.sound.ts';
import { calendarLoaders } from './contact-status.calendars.ts';
import { renderOpening } from './contact-status.view.ts';

export { texts } from './contact-status.locales/index.ts';
export { statusStyles as styles } from './contact-status.styles.ts';

/** What the card hands over. */
export interface StatusContext {
  i18n: I18n;
  language: string;
  /** What is on screen. */
  contacts: Contacts | undefined;
  /** The page's own pack, where the contacts are of one. */
  pack: ContactPack | undefined;
  /** ISO 3166-1 alpha-2 code in capitals, where the contacts are of the library's pack. */
  packCode: string | undefined;
}

const MINUTE = 60_000;

/** Says of each line whether somebody answers now, and says so anew on the minute. */
export class ContactStatus implements ReactiveController {
  #host: LitElement;
  #context: () => StatusContext;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The calendar of a library's pack; nothing before it is there. */
  #calendar: { code: string; data: CountryCalendar | undefined } | undefined;
  #asked: string | undefined;
  #clocks = new Map<ContactLine, OpeningClock>();
  #of: unknown[] = [];

  constructor(host: LitElement, context: () => StatusContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#stop();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || document.hidden) return;
    // Clocks of desks change on the minute; a timer may come a little early.
    this.#timer ??= setTimeout(this.#look, MINUTE - (Date.now() % MINUTE) + 1);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = (): void => {
    this.#stop();
    if (!document.hidden) this.#host.requestUpdate();
  };

  /** The days that are not as others are; nothing while they are not known. */
  #readCalendar({ contacts, pack, packCode, language }: StatusContext): DeskCalendar | undefined {
    if (pack) return calendarOf(pack.calendar, language, pack.languages);
    if (packCode === undefined) return contacts;
    const load = Object.hasOwn(calendarLoaders, packCode) ? calendarLoaders[packCode] : undefined;
    if (!load) return {};
    if (this.#calendar?.code === packCode) return calendarOf(this.#calendar.data, language, []);
    if (this.#asked !== packCode) void this.#load(packCode, load);
    return undefined;
  }

  async #load(code: string, load: () => Promise<{ calendar: CountryCalendar }>): Promise<void> {
    this.#asked = code;
    try {
      this.#calendar = { code, data: (await loadChunk(load)).calendar };
    } catch {
      // On the next minute it is asked for again; until then nobody says anything.
      this.#asked = undefined;
      return;
    }
    this.#look();
  }

  #clockOf(line: ContactLine, hours: NonNullable<ContactLine['hours']>, context: StatusContext): OpeningClock | undefined {
    const { contacts, pack, packCode, language } = context;
    const of = [contacts, pack, packCode, language];
    if (of.some((each, at) => each !== this.#of[at])) this.#clocks.clear();
    this.#of = of;
    const known = this.#clocks.get(line);
    if (known) return known;
    const calendar = this.#readCalendar(context);
    if (!calendar || !contacts) return undefined;
    const { holidays, exceptions, knownUntil } = calendar;
    const days = { ...(holidays && { holidays }), ...(exceptions && { exceptions }), ...(knownUntil !== undefined && { knownUntil }) };
    const clock = new OpeningClock({ timeZone: contacts.timeZone, hours, ...days });
    this.#clocks.set(line, clock);
    return clock;
  }

  /** Whether somebody answers a line now; nothing for one whose hours nobody has published. */
  render(line: ContactLine): TemplateResult | undefined {
    const context = this.#context();
    const clock = hasHours(line.hours) && this.#clockOf(line, line.hours ?? [], context);
    const now = new Date();
    return clock ? renderOpening(context.i18n, clock.at(now), { now, timeZone: context.contacts?.timeZone ?? '' }) : undefined;
  }
}
