// How a run ends, as the shell sees it. Knows nothing of commands.

export const exitStatus = { done: 0, findings: 1, unusable: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Arguments or input that cannot be used. `message` is one line: what is wrong, and what to do. Caught once, in main. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
