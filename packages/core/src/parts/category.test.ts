import { expect } from '@open-wc/testing';
import { categoryNames } from '../generated/category-names.ts';
import { createFormats } from '../i18n/formats.ts';
import type { I18n } from '../i18n/localizer.ts';
import { categoryLabel } from './category.ts';

const namesOfPacks = categoryNames as Record<string, string>;

const i18nOf = (locale: string): I18n =>
  ({ msg: (text: string) => text, formats: createFormats(locale) }) as unknown as I18n;

describe('the name of a category', () => {
  before(() => void (namesOfPacks['nl-BE.maintenance'] = 'Onderhoudscontract'));
  after(() => void delete namesOfPacks['nl-BE.maintenance']);

  it('is the country’s own, in the language on screen, else everybody’s', () => {
    expect(categoryLabel(i18nOf('nl-BE'), 'maintenance')).to.equal('Onderhoudscontract');
    for (const locale of ['nl', 'nl-NL', 'fr-BE']) expect(categoryLabel(i18nOf(locale), 'maintenance')).to.equal('Maintenance');
    expect(categoryLabel(i18nOf('nl-BE'), 'other')).to.equal('Other');
  });

  it('is the code that came where nobody knows it, whatever it is', () => {
    for (const code of ['leasing', 'constructor', '__proto__', '']) expect(categoryLabel(i18nOf('nl-BE'), code)).to.equal(code);
  });
});
