// Names as arguments of commands that people paste: quoted where they are names, a placeholder where nobody gave one.
import { expect, test } from 'vitest';
import { nodeArgument, powershellArgument } from '../../../server/src/engine/powershellArgument';

test('a name stands in single quotes, in which nothing is expanded', () => {
  expect(powershellArgument("Disk $(calc) 'x'", '<disk>')).toBe("'Disk $(calc) ''x'''");
  expect(nodeArgument('NODE1')).toBe("'NODE1'");
});

test('what only stands for a node is no name of one', () => {
  for (const node of ['this node', 'the node of input 3', 'Node 2', null]) expect(nodeArgument(node)).toBe('<node>');
});
