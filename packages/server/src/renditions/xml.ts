/** Characters that XML cannot hold, and halves of ones that take two. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escape(text: string): string {
  const clean = text.replace(FORBIDDEN, '\ufffd');
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element of UBL with text; nothing where there is none. */
export function text(name: string, value: string | null | undefined, attributes: Readonly<Record<string, string>> = {}): string {
  const content = value?.trim();
  if (!content) return '';
  const all = Object.entries(attributes).map(([key, attribute]) => ` ${key}="${escape(attribute)}"`);
  return `<cbc:${name}${all.join('')}>${escape(content)}</cbc:${name}>`;
}

/** An element of UBL with elements; nothing where there are none. */
export function group(name: string, ...children: readonly string[]): string {
  const content = children.join('');
  return content && `<cac:${name}>${content}</cac:${name}>`;
}
