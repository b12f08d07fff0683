import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeHtml, markup, trusted } from './markup.ts';

describe('markup', () => {
  it('shows data as text, in content and in attributes', () => {
    const name = '"><script>alert(1)</script>\'';
    const page = markup`<p title="${name}">${name}</p>`.toString();
    assert.equal(page.includes('<script'), false);
    assert.equal(page, `<p title="${escapeHtml(name)}">${escapeHtml(name)}</p>`);
  });

  it('nests templates and lists without escaping them twice', () => {
    const items = ['a & b', 'c'].map((item) => markup`<li>${item}</li>`);
    assert.equal(markup`<ul>${items}</ul>`.toString(), '<ul><li>a &amp; b</li><li>c</li></ul>');
  });

  it('leaves nothing where there is nothing, and keeps a zero', () => {
    assert.equal(markup`<p>${undefined}${null}${false}${''}${0}</p>`.toString(), '<p>0</p>');
  });

  it('keeps what the project wrote itself', () => {
    assert.equal(markup`${trusted('<svg></svg>')}`.toString(), '<svg></svg>');
  });
});
