/** The facts for machines, in the page's head: while the page wants them there, and as the card shows them. */
import type { Contacts } from '@csol/contract';
import { loadChunk } from '@csol/core';
import { loadLinked } from './contact-desk.later.ts';
import { labelsOf } from './contact-desk.words.ts';

/** What one card has in the head. */
export class LinkedData {
  #script: HTMLElement | undefined;
  /** What it says; what is drawn anew each minute says the same mostly. */
  #of = '';

  /** Has this there in place of what was; nothing where there is none. @param root what the card shows */
  show(root: ParentNode, contacts: Contacts | undefined): void {
    const labels = labelsOf(root, contacts?.lines ?? []);
    const of = contacts ? JSON.stringify([contacts, ...labels.values()]) : '';
    if (of === this.#of) return;
    this.end();
    this.#of = of;
    if (contacts) void this.#write(of, contacts, labels);
  }

  async #write(of: string, contacts: Contacts, labels: ReturnType<typeof labelsOf>): Promise<void> {
    try {
      const { createLinkedData } = await loadChunk(loadLinked);
      // Something else is wanted by now, or nothing.
      if (of !== this.#of) return;
      this.#script = createLinkedData(contacts, labels);
      document.head.append(this.#script);
    } catch {
      // The card's next drawing asks again.
      if (of === this.#of) this.#of = '';
    }
  }

  /** Takes it out of the head. */
  end(): void {
    this.#script?.remove();
    this.#script = undefined;
    this.#of = '';
  }
}
