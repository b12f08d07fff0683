import { categoryNames } from '../generated/category-names.ts';
import type { I18n } from '../i18n/localizer.ts';

/** What everybody calls it. */
function wordFor({ msg }: I18n, category: string): string {
  switch (category) {
    case 'maintenance':
      return msg('Maintenance', { id: 'invoice.category.maintenance' });
    case 'education':
      return msg('Education', { id: 'invoice.category.education' });
    case 'hardware':
      return msg('Hardware', { id: 'invoice.category.hardware' });
    case 'software':
      return msg('Software', { id: 'invoice.category.software' });
    case 'services':
      return msg('Services', { id: 'invoice.category.services' });
    case 'financing':
      return msg('Financing', { id: 'invoice.category.financing' });
    case 'other':
      return msg('Other', { id: 'invoice.category.other' });
    default:
      return category;
  }
}

/**
 * A category of documents: as the country's pack calls it, else as everybody does.
 *
 * @param category a code out of the data; one that nobody knows is shown as it came
 */
export function categoryLabel(i18n: I18n, category: string): string {
  // A code of the data alone could be the name of something that every object has.
  return categoryNames[`${i18n.formats.locale}.${category}`] ?? wordFor(i18n, category);
}
