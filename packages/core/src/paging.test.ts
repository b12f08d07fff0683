import { expect } from '@open-wc/testing';
import { readPageSize, turnPage } from './paging.ts';

const placed = (cursors: string[], next?: string): Parameters<typeof turnPage>[0] => ({
  cursors,
  page: { limit: 20, ...(next && { next }) },
});

describe('turning a page', () => {
  it('leads from the page on screen to the next one and back', () => {
    expect(turnPage(placed([], 'a'), 1)).to.deep.equal(['a']);
    expect(turnPage(placed(['a'], 'b'), 1)).to.deep.equal(['a', 'b']);
    expect(turnPage(placed(['a', 'b']), -1)).to.deep.equal(['a']);
  });

  it('leads nowhere from the first page back and from the last page on', () => {
    expect(turnPage(placed([], 'a'), -1)).to.deep.equal([]);
    expect(turnPage(placed(['a']), 1)).to.deep.equal(['a']);
  });
});

describe('a page size', () => {
  it('is what the contract allows, and 20 otherwise', () => {
    expect([1, 50, 200].map(readPageSize)).to.deep.equal([1, 50, 200]);
    expect([0, -1, 201, 2.5, NaN, Infinity].map(readPageSize)).to.deep.equal([20, 20, 20, 20, 20, 20]);
  });
});
