// Builds a small program that reads a log into the columns of records and nothing more, to measure that stage by itself.
import { build } from 'esbuild';

const program = `
import { RecordReader } from './server/src/parse/recordReader';
import { fileChunks } from './server/src/input/fileChunks';
const reader = new RecordReader(null);
for (const { chunk, done, total } of fileChunks(process.argv[2])) {
  if (done === chunk.length) reader.expect(total);
  reader.push(chunk);
}
reader.end();
process.stdout.write(reader.table().count + '\\n');
`;

/**
 * @param {string} root folder of the repository
 * @param {string} outfile where the program is written
 */
export async function buildRecordsAlone(root, outfile) {
  await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts', sourcefile: 'recordsAlone.ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
}
