// The way to the launcher, which alone can see and touch the window. Knows nothing of tests.

/** Has the launcher do something with the window; answers what it found. */
export async function tell(action: string, parameters: object): Promise<unknown> {
  const address = process.env['CLUSTER_LOG_REPLAY_LAUNCHER'];
  if (!address) throw new Error('This suite runs under test/vscode/run.mjs or runDesktop.mjs only.');
  const answer = await fetch(`${address}/${action}`, { method: 'POST', body: JSON.stringify(parameters) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as unknown;
}
