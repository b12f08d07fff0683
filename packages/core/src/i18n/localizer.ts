/**
 * The texts and formats of one element: its own language, live, beside widgets in other languages. @lit/localize's `msg` is
 * one per page and `configureLocalization` may be called once, so neither is called: this `msg` has the type of theirs, by
 * which `lit-localize extract` finds the messages, and reads the catalogs that `lit-localize build` writes.
 * See docs/decisions/0003-one-msg-per-element.md.
 */
import type { msg as litMsg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sourceLocale } from '../locale-codes.ts';
import { catalogOf, loadCatalog, textLocales, type StrText, type Text, type TextLoaders, type TextLocale } from './catalogs.ts';
import { createFormats, type Formats } from './formats.ts';
import { languageOf, watchLanguage } from './language-of.ts';
import { canonicalTag, matchLocale } from './locale-match.ts';

/** The call signature of @lit/localize's `msg`; every message needs an explicit `id`. */
export type Msg = typeof litMsg;

/** The plural forms that a message has; CLDR's categories, `other` for those that are left out. */
export type PluralForms = { other: () => string } & Partial<Record<Intl.LDMLPluralRule, () => string>>;

/** What views need to write texts: `i18n.msg(…)`, `i18n.plural(…)`, `i18n.formats.date(…)`. */
export interface I18n {
  readonly msg: Msg;
  /** Language of the texts that are on screen; the source language while another is loading. */
  readonly textLocale: TextLocale;
  readonly formats: Formats;
  /** Picks the form for `count` by the rules of the language on screen. */
  plural(count: number, forms: PluralForms): string;
}

/** A text with its values filled in; a translation may name them in another order than the source. */
function fill({ strings, values: order }: StrText, values: readonly unknown[]): string {
  return strings.reduce((all, part, at) => `${all}${String(values[order[at - 1] as number])}${part}`);
}

// Markup stays outside the words: `npm run localize` refuses messages that are templates.
function translate(target: Text | undefined, source: Text): string {
  if (typeof source === 'string') return typeof target === 'string' ? target : source;
  if (typeof target === 'string') return target;
  return fill(target ?? { ...source, values: source.values.map((_, at) => at) }, source.values);
}

/** Milliseconds that a widget waits for its first texts before it speaks the source language. */
const PATIENCE_MS = 500;

const pluralRules = new Map<string, Intl.PluralRules>();
function rulesOf(locale: string): Intl.PluralRules {
  let rules = pluralRules.get(locale);
  if (!rules) pluralRules.set(locale, (rules = new Intl.PluralRules(locale)));
  return rules;
}

/** Follows the language of its element: `lang` of itself or the nearest ancestor, then the provider's country for formats. */
export class Localizer implements ReactiveController, I18n {
  readonly msg: Msg = ((source: Text, { id = '' } = {}) => translate(this.#targetOf(id), source)) as Msg;

  #host: ReactiveControllerHost & Element;
  #country: () => string | undefined;
  #texts: (TextLoaders | undefined)[];
  #wanted: TextLocale = sourceLocale;
  #tag = 'en';
  #formats: Formats | undefined;
  #stop: (() => void) | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #hasSpoken = false;

  /**
   * @param country ISO 3166-1 alpha-2 of the country whose formats are used, read at every update
   * @param texts of the widget itself, beside those that widgets share
   */
  constructor(host: ReactiveControllerHost & Element, country: () => string | undefined, texts?: TextLoaders) {
    this.#host = host;
    this.#country = country;
    // Those that widgets share are the undefined ones.
    this.#texts = texts ? [texts, undefined] : [undefined];
    host.addController(this);
  }

  /** Some texts of a language without the others would be two languages in one widget. */
  #hasTexts(): boolean {
    return this.#texts.every((texts) => catalogOf(this.#wanted, texts));
  }

  #targetOf(id: string): Text | undefined {
    if (!this.#hasTexts()) return undefined;
    return this.#texts.map((texts) => catalogOf(this.#wanted, texts)?.[id]).find(Boolean);
  }

  get textLocale(): TextLocale {
    return this.#hasTexts() ? this.#wanted : sourceLocale;
  }

  /** The language of the texts with the country of the formats: French text and Belgian formats are `fr-BE`. */
  get formats(): Formats {
    return (this.#formats ??= createFormats(this.#formatLocale()));
  }

  #formatLocale(): string {
    return this.#inCountry(this.textLocale === 'en-XA' ? 'en' : this.textLocale);
  }

  /** What the page asks for, whether or not there are texts in it: the tag to ask a back end with. */
  get language(): string {
    return this.#inCountry(this.#tag.split('-', 1)[0] ?? sourceLocale);
  }

  #inCountry(language: string): string {
    const country = this.#country();
    const region = /^[a-z]{2}$/i.test(country ?? '') ? country : this.#tag.match(/-([A-Z]{2})\b/)?.[1];
    return region ? `${language}-${region.toUpperCase()}` : language;
  }

  /**
   * Whether the first texts are about to come. A widget keeps its place and shows no words until then, so that nobody sees it
   * speak English for a moment and nothing moves when it changes; after a short while it speaks the source language.
   */
  get isPending(): boolean {
    return this.#patience !== undefined;
  }

  #endPatience(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#host.requestUpdate();
  }

  /** Language, country and texts may have changed since the last update, not within one. */
  hostUpdate(): void {
    this.#formats = undefined;
  }

  /** Once there were words, they stay: a widget that vanished for a moment would lose the focus. */
  hostUpdated(): void {
    this.#hasSpoken ||= !this.isPending;
  }

  plural(count: number, forms: PluralForms): string {
    return (forms[rulesOf(this.textLocale).select(count)] ?? forms.other)();
  }

  /** Takes in the texts of a part that is loaded late. @throws where they cannot be had now */
  async add(texts: TextLoaders): Promise<void> {
    if (this.#texts.includes(texts)) return;
    if ((await loadCatalog(this.#wanted, texts)) > 0) throw new Error('The texts did not load.');
    this.#texts.push(texts);
    // The language may be another by now.
    void this.#load(this.#wanted);
  }

  hostConnected(): void {
    this.#stop = watchLanguage(this.#host, () => this.#follow());
    this.#follow();
    // Texts may have come while the element was away.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    clearTimeout(this.#retry);
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #follow(): void {
    const tag = canonicalTag(languageOf(this.#host)) ?? sourceLocale;
    const wanted = matchLocale(tag, textLocales) ?? sourceLocale;
    if (tag === this.#tag && wanted === this.#wanted && (this.#hasTexts() || wanted === sourceLocale)) return;
    this.#tag = tag;
    this.#wanted = wanted;
    this.#host.requestUpdate();
    void this.#load(wanted);
  }

  async #load(locale: TextLocale): Promise<void> {
    const hadTexts = this.#hasTexts();
    if (!this.#hasSpoken && !hadTexts && locale !== sourceLocale) {
      this.#patience ??= setTimeout(() => this.#endPatience(), PATIENCE_MS);
    }
    const retryAfterMs = Math.max(...(await Promise.all(this.#texts.map((texts) => loadCatalog(locale, texts)))));
    if (this.#patience !== undefined) this.#endPatience();
    if (locale !== this.#wanted || !this.#host.isConnected) return;
    if (!hadTexts && this.#hasTexts()) this.#host.requestUpdate();
    clearTimeout(this.#retry);
    if (retryAfterMs > 0) this.#retry = setTimeout(() => void this.#load(locale), retryAfterMs);
  }
}
