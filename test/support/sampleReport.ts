// Reports of the sample logs for tests: read as the product reads them. Knows nothing of what they say.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildReport } from '../../server/src/report/buildReport';
import type { Report } from '../../server/src/report/report';
import { incidentOf, type TestIncident } from './incidentOf';

const folder = resolve(__dirname, '..', '..', 'sample-logs');

/** Files and folders of sample-logs as one incident; what explains a folder is left out. */
export function sampleIncident(...names: readonly string[]): TestIncident {
  const paths = names.flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  return incidentOf(
    paths.filter((path) => !path.endsWith('.md')).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
  );
}

export function sampleReport(...names: readonly string[]): Report {
  return buildReport(sampleIncident(...names));
}

/** One log whose only line that is understood says what is given. */
export function reportOfLine(line: string): Report {
  return buildReport(incidentOf([{ path: 'test_cluster.log', text: `${line}\n` }]));
}
