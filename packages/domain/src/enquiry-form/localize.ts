/** Forms in the language of whoever fills them in. */
import { nearestLanguage } from '../country-pack.ts';
import type { EnquiryForm, FormField, FormTexts, LocalizedField, LocalizedForm } from './types.ts';

type Say = (texts: FormTexts) => string;

/** Says a text in a language, or in English where that one has nothing to say. */
const speaker = (language: string): Say => (texts) => {
  const said = Object.keys(texts).filter((tag) => texts[tag]?.trim());
  const tag = nearestLanguage(language, said) ?? nearestLanguage('en', said);
  return (tag !== undefined && texts[tag]) || '';
};

const namesOf = (options: Readonly<Record<string, FormTexts>>, say: Say): Record<string, string> =>
  Object.fromEntries(Object.entries(options).map(([value, texts]) => [value, say(texts)]));

function localizeField({ label, hint, unit, options, ...rules }: FormField, say: Say): LocalizedField {
  return {
    ...rules,
    label: say(label),
    ...(hint && { hint: say(hint) }),
    ...(unit && { unit: say(unit) }),
    ...(options && { options: namesOf(options, say) }),
  };
}

/**
 * A form with its texts in one language, each in English where that language has none. All rules stay as they are: what has been filled
 * in is looked at by this one as by the one it was made of.
 *
 * @param language BCP 47 tag of the reader, letter case does not matter; `fr-CA` is served by `fr` where there is nothing nearer
 */
export function localizeForm({ title, intro, atHand, legal, fields, ...form }: EnquiryForm, language: string): LocalizedForm {
  const say = speaker(language);
  return {
    ...form,
    title: say(title),
    ...(intro && { intro: say(intro) }),
    ...(atHand && { atHand: atHand.map(say) }),
    ...(legal && { legal: say(legal) }),
    fields: fields.map((field) => localizeField(field, say)),
  };
}
