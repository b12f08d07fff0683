import { expect } from '@open-wc/testing';
import { safeHref } from './safe-href.ts';

describe('a link out of data', () => {
  const safe = ['https://ibm.com/support?a=b#c', 'http://localhost:4173/', 'mailto:desk@example.com', 'tel:+3222252345', 'HTTPS://IBM.COM'];
  for (const href of safe) {
    it(`may be followed as it is written: ${href}`, () => {
      expect(safeHref(href)).to.equal(href);
    });
  }

  const unsafe = [
    'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', 'blob:https://ibm.com/1', 'file:///etc/passwd', 'ftp://ibm.com/',
    'javascript&colon;alert(1)', '//ibm.com', '/local', 'support', '', 'https://', 'http://[',
  ];
  for (const href of unsafe) {
    it(`is no link: ${JSON.stringify(href)}`, () => {
      expect(safeHref(href)).to.equal(undefined);
    });
  }

  it('is no link where there is none', () => {
    expect(safeHref(undefined)).to.equal(undefined);
  });
});
