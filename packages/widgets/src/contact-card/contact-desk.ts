/**
 * What the card's facts do without: whether the desk is open now, by its own clock, what a caller should have at hand, what
 * takes the facts away, and that there is no desk. A chunk of its own.
 */
import type { ContactLine, Contacts } from '@csol/contract';
import { loadChunk, type Localizer, type RequestState } from '@csol/core';
import { calendarOf, type DeskCalendar } from '@csol/domain/country-calendar';
import type { ContactPack, CountryCalendar, pickText } from '@csol/domain/country-pack';
import type { CallTopic } from '@csol/domain/contact-lines';
import { OpeningClock, type Opening } from '@csol/domain/opening-hours';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { LinkedData } from './contact-desk.linked.ts';
import { askedFor, renderAtHand } from './contact-desk.at-hand.ts';
import { Question, type PromiseClient } from './contact-desk.ask.ts';
import { calendarLoaders } from './contact-desk.calendars.ts';
import { renderLanguages } from './contact-desk.languages.ts';
import { LineChoice, thingsOf, type LineWords } from './contact-desk.lines.ts';
import { renderDialling } from './contact-desk.number.ts';
import { References, type ReferenceClient } from './contact-desk.references.ts';
import { ContactTake } from './contact-desk.take.ts';
import { renderOpening } from './contact-desk.view.ts';

export type { LineWords } from './contact-desk.lines.ts';
export { readPack } from './contact-pack.ts';
export { renderUnknownCountry } from './contact-desk.empty.ts';
export { texts } from './contact-desk.locales/index.ts';
export { deskStyles as styles } from './contact-desk.styles.ts';

/** What the page says of a card. */
export interface CardSettings extends CallTopic {
  /** References of what the call is about, with blanks between. */
  about: string | undefined;
  /** Whether the page's head has the facts for machines. */
  linkedData: boolean | undefined;
}

/** What the card shows. */
export interface CardContacts extends Contacts {
  /** Where they are from, where the page has a pack of its own. */
  ownPack?: ContactPack | undefined;
}

/** What the card hands over. */
export interface DeskContext {
  i18n: Localizer;
  state: RequestState<CardContacts>;
  /** Who can be asked for the person's own numbers, and for what is promised. */
  client: (ReferenceClient & PromiseClient) | undefined;
  /** ISO 3166-1 alpha-2 code in capitals. */
  country: string | undefined;
  /** The card's own way to choose a text in the language of its reader: it is there already. */
  pickText: typeof pickText;
}

const MINUTE = 60_000;

const dataOf = ({ state }: DeskContext): CardContacts | undefined => ('data' in state ? state.data : undefined);

/** Says of each line whether somebody answers now, and says so anew on the minute. */
export class ContactDesk implements ReactiveController {
  #host: LitElement & CardSettings;
  #context: () => DeskContext;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The calendar of a library's pack; nothing before it is there. */
  #calendar: { country: string; data: CountryCalendar } | undefined;
  #asked: string | undefined;
  #clocks = new Map<ContactLine, OpeningClock>();
  #of: unknown[] = [];
  #isGone = false;
  #take;
  #choice: LineChoice;
  #references: References;
  #question: Question;
  /** What was said of each line when it was drawn. */
  #openings = new WeakMap<ContactLine, Opening['state']>();
  #linked = new LinkedData();
  /** With the lines that the card shows. */
  #shown: Contacts | undefined;

  constructor(host: LitElement & CardSettings, context: () => DeskContext) {
    this.#host = host;
    this.#context = context;
    this.#take = new ContactTake(host, context);
    this.#choice = new LineChoice(host, () => context().i18n);
    this.#references = new References(host);
    this.#question = new Question(host);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    // A card that is back says again what it said.
    if (this.#isGone) this.#host.requestUpdate();
    this.#isGone = false;
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#isGone = true;
    this.#stop();
    this.#take.end();
    this.#linked.end();
  }

  hostUpdated(): void {
    const { state } = this.#context();
    const { linkedData } = this.#host;
    const isWanted = this.#host.isConnected && linkedData && 'data' in state;
    this.#linked.show(this.#host.renderRoot, isWanted ? this.#shown : undefined);
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
  #readCalendar({ i18n, country = '', pickText: pick }: DeskContext, contacts: CardContacts): DeskCalendar | undefined {
    const { ownPack: pack } = contacts;
    const inLanguage = (names: Readonly<Record<string, string>>): string | undefined => pick(names, i18n.language, pack?.languages ?? []);
    if (pack) return calendarOf(pack.calendar, inLanguage);
    const load = Object.hasOwn(calendarLoaders, country) ? calendarLoaders[country] : undefined;
    if (!load) return contacts;
    if (this.#calendar?.country === country) return calendarOf(this.#calendar.data, inLanguage);
    if (this.#asked !== country) void this.#load(country, load);
    return undefined;
  }

  async #load(country: string, load: () => Promise<{ calendar: CountryCalendar }>): Promise<void> {
    this.#asked = country;
    try {
      this.#calendar = { country, data: (await loadChunk(load)).calendar };
    } catch {
      // On the next minute it is asked for again; until then nobody says anything.
      this.#asked = undefined;
      return;
    }
    this.#look();
  }

  #clockOf(line: ContactLine, hours: NonNullable<ContactLine['hours']>, context: DeskContext): OpeningClock | undefined {
    const { i18n } = context;
    const contacts = dataOf(context);
    const of = [contacts, this.#calendar, i18n.formats];
    if (of.some((each, at) => each !== this.#of[at])) this.#clocks.clear();
    this.#of = of;
    const known = this.#clocks.get(line);
    if (known || !contacts) return known;
    const calendar = this.#readCalendar(context, contacts);
    if (!calendar) return undefined;
    const clock = new OpeningClock({ ...calendar, timeZone: contacts.timeZone, hours });
    this.#clocks.set(line, clock);
    return clock;
  }

  /** Forgets whose numbers it has shown. */
  forget(): void {
    this.#references.forget();
  }

  /** The lines for this call. */
  choose(lines: readonly ContactLine[]): ContactLine[] {
    return this.#choice.choose(lines);
  }

  /** Choices between the lines of all. */
  renderChoice(lines: readonly ContactLine[]): TemplateResult {
    return this.#choice.render(lines);
  }

  /** A line in words. */
  describe(line: ContactLine): LineWords {
    return this.#choice.describe(line);
  }

  /** Whether somebody answers a line now, nothing where nobody has published its hours; before it how else it is dialled. */
  renderStatus(line: ContactLine): TemplateResult {
    const context = this.#context();
    const { hours } = line;
    // A list without any says that none are published.
    const clock = hours && !(Array.isArray(hours) && hours.length === 0) && this.#clockOf(line, hours, context);
    const now = new Date();
    const opening = clock ? clock.at(now) : undefined;
    this.#openings.set(line, opening?.state ?? 'unknown');
    const badge = opening && clock ? renderOpening(context.i18n, opening, { now, timeZone: clock.timeZone }) : nothing;
    return html`${renderDialling(context.i18n, line, dataOf(context)?.servedBy)} ${badge}`;
  }

  /** What stands below the facts: who is understood, what to have at hand, and what takes them away. */
  renderMore(contacts: Contacts): TemplateResult {
    this.#shown = contacts;
    const { i18n, client } = this.#context();
    const about = thingsOf(this.#host.about);
    const asked = askedFor(contacts, this.#choice.topic.subject);
    const phones = contacts.lines.filter(({ type }) => type === 'phone');
    const isClosed = phones.length > 0 && phones.every((line) => this.#openings.get(line) === 'closed');
    return html`${renderLanguages(i18n, contacts)} ${isClosed ? this.#question.render(i18n, contacts, client, about) : nothing}
    ${renderAtHand(i18n, asked, this.#references.read(client, about, asked))} ${this.#take.render(contacts)}`;
  }
}
