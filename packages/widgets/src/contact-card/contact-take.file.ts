/** The desk as a file for address books. A chunk of its own. */
import type { Contacts } from '@csol/contract';
import { saveFile } from '@csol/core';
import { nameFile } from '@csol/core/files';
import { writeVCard, type VCardWords } from '@csol/domain/vcard';

/** Hands the file to the browser's downloads. @returns its name */
export function saveCard(contacts: Contacts, words: VCardWords): string {
  const fileName = nameFile([contacts.name, contacts.country], 'vcf');
  const content = new Blob([writeVCard(contacts, words)], { type: 'text/vcard;charset=utf-8' });
  saveFile({ fileName, mediaType: 'text/vcard', content });
  return fileName;
}
