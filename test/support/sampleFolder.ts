// The folders of sample-logs as incidents, for tests. Knows nothing of what they tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incidentOf, type TestIncident } from './incidentOf';

const samples = join(__dirname, '..', '..', 'sample-logs');

/** @param name `12-two-nodes-path-lost` */
export function sampleFolder(name: string): TestIncident {
  const files = readdirSync(join(samples, name)).filter((file) => file !== 'README.md');
  return incidentOf(files.map((path) => ({ path, text: readFileSync(join(samples, name, path), 'utf8') })));
}
