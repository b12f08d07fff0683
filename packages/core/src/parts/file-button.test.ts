import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../../../test/helpers/index.ts';
import { chooseFiles } from '../../../../test/helpers/query.ts';
import { CsolElement, fileButtonStyles, renderFileButton, type FileButton } from '../index.ts';

let chosen: string[][] = [];

class FileElement extends CsolElement {
  static override styles = [CsolElement.styles, fileButtonStyles];
  content: FileButton = { id: 'files', text: 'Bestanden kiezen', choose: (files) => chosen.push(files.map(({ name }) => name)) };

  protected override renderWidget() {
    return html`<div><label for="files">Bestanden, of sleep ze hierheen</label></div>
      ${renderFileButton(this.content)}`;
  }
}
customElements.define('test-file-button', FileElement);

interface Mounted {
  input: HTMLInputElement;
  button: HTMLElement;
  /** Of the widget. */
  box: DOMRect;
}

async function mount(content: Partial<FileButton> = {}, dir = 'ltr'): Promise<Mounted> {
  const around = await fixture(html`<div dir=${dir}></div>`);
  const element = document.createElement('test-file-button') as FileElement;
  Object.assign(element.content, content);
  around.append(element);
  await element.updateComplete;
  const input = element.shadowRoot!.querySelector('input')!;
  const button = element.shadowRoot!.querySelector<HTMLElement>('.button')!;
  return { input, button, box: element.getBoundingClientRect() };
}

const choose = (input: HTMLInputElement, ...names: string[]): void => chooseFiles(input, ...names.map((name) => new File(['x'], name)));

describe('a button for files', () => {
  beforeEach(() => (chosen = []));

  it('has the words of the page, and the browser’s control lies over all of it, unseen', async () => {
    const { input, button } = await mount();
    expect([button.textContent, button.ariaHidden, input.title]).to.deep.equal(['Bestanden kiezen', 'true', 'Bestanden kiezen']);
    expect(getComputedStyle(input).opacity).to.equal('0');
    const [under, over] = [button.getBoundingClientRect(), input.getBoundingClientRect()];
    expect([over.left, over.right].map(Math.round)).to.deep.equal([under.left, under.right].map(Math.round));
    expect([over.top, over.bottom].map(Math.round)).to.deep.equal([under.top, under.bottom].map(Math.round));
  });

  it('shows where the keyboard is', async () => {
    const { input, button } = await mount();
    expect(getComputedStyle(button).outlineStyle).to.equal('none');
    // A real key: a page behind others has no focus that a script could show.
    await sendKeys({ press: 'Tab' });
    await until(() => getComputedStyle(button).outlineStyle === 'solid', 'the button shows the focus');
    expect(input.matches(':focus')).to.equal(true);
  });

  it('stands where a line begins', async () => {
    for (const [dir, side] of [['ltr', 'left'], ['rtl', 'right']] as const) {
      const { button, box } = await mount({}, dir);
      expect(Math.round(Math.abs(button.parentElement!.getBoundingClientRect()[side] - box[side])), dir).to.be.at.most(1);
    }
  });

  it('hands over what was chosen, the same file once more too', async () => {
    const { input } = await mount({ isMultiple: true, accept: '.csv', describedBy: 'hint' });
    expect([input.multiple, input.accept, input.getAttribute('aria-describedby')]).to.deep.equal([true, '.csv', 'hint']);
    choose(input, 'a.csv', 'b.csv');
    expect(input.files).to.have.length(0);
    choose(input, 'a.csv');
    expect(chosen).to.deep.equal([['a.csv', 'b.csv'], ['a.csv']]);
  });

  it('says nothing of kinds and of many where none are told', async () => {
    const { input } = await mount();
    expect([input.multiple, input.hasAttribute('accept'), input.hasAttribute('aria-describedby')]).to.deep.equal([false, false, false]);
  });
});
