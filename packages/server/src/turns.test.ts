import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createGate } from './testing/gate.ts';
import { createQueue } from './turns.ts';

suite('createQueue', () => {
  test('does so much at a time, in the order in which it came, and goes on after a failure', async () => {
    const queue = createQueue(2);
    const gates = Array.from({ length: 5 }, () => createGate());
    const begun: number[] = [];
    const all = gates.map((gate, n) =>
      queue(async () => {
        begun.push(n);
        await gate.opened;
        if (n === 1) throw new Error('failed');
        return n;
      }),
    );
    const [, failing] = all;
    await Promise.resolve();
    assert.deepEqual(begun, [0, 1]);
    gates[1]?.open();
    await assert.rejects(failing!, /failed/);
    assert.deepEqual(begun, [0, 1, 2]);
    for (const gate of gates) gate.open();
    assert.deepEqual(await Promise.all(all.filter((work) => work !== failing)), [0, 2, 3, 4]);
    assert.deepEqual(begun, [0, 1, 2, 3, 4]);
  });
});
