// ZIPs as inputs: what is whole is read, what is wrong is told, and one wrong member never spoils the rest.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ArchiveBudget, archiveLimits, type ArchiveLimits } from '../../../server/src/input/archiveBudget';
import { InputError } from '../../../server/src/input/fileChunks';
import type { InputSource } from '../../../server/src/input/inputSource';
import { openZip } from '../../../server/src/input/zipArchive';
import { zipOf, type ZipFile } from '../../support/zipWriter';

async function membersOf(
  files: readonly ZipFile[] | Buffer,
  limits: Partial<ArchiveLimits> = {},
): Promise<readonly InputSource[]> {
  const bytes = Buffer.isBuffer(files) ? files : zipOf(files);
  return (await openZip(bytes, 'diag.zip', new ArchiveBudget({ ...archiveLimits, ...limits }))).members;
}

/** Each member by its path: its text, or why it cannot be read. */
async function contentOf(
  files: readonly ZipFile[] | Buffer,
  limits: Partial<ArchiveLimits> = {},
): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const member of await membersOf(files, limits)) {
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of member.open()) chunks.push(chunk.slice());
      content[member.path] = Buffer.concat(chunks).toString();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      content[member.path] = `! ${(error as Error).message}`;
    }
  }
  return content;
}

const good: ZipFile = { name: 'good.log', content: 'all well\n' };

describe('members of a ZIP', () => {
  it('are called by their place in it and come in the order of a walk through the folder', async () => {
    const names = ['b.log', 'Node_N1/System.EVTX', 'a/z.log', 'a.log', 'a/'];
    const members = await membersOf(names.map((name) => ({ name, content: name.endsWith('/') ? '' : name })));
    expect(members.map(({ path }) => path)).toEqual([
      'diag.zip/Node_N1/System.EVTX',
      'diag.zip/a/z.log',
      'diag.zip/a.log',
      'diag.zip/b.log',
    ]);
    expect(members.map(({ size, file, isNamed }) => ({ size, file, isNamed }))).toContainEqual({
      size: 5,
      file: null,
      isNamed: false,
    });
  });

  it('give their bytes, deflated and stored, small and large', async () => {
    const large = 'a line of a log that goes on\n'.repeat(100_000);
    expect(
      await contentOf([
        good,
        { name: 'stored', content: 'as it is', method: 0 },
        { name: 'large', content: large },
        { name: 'empty', content: '' },
      ]),
    ).toEqual({
      'diag.zip/good.log': 'all well\n',
      'diag.zip/stored': 'as it is',
      'diag.zip/large': large,
      'diag.zip/empty': '',
    });
  });

  it('may have odd names: nothing is written under them', async () => {
    const names = ['../../etc/passwd', '/root.log', 'C:\\logs\\a.log', 'tab\there', 'Größe.log'];
    const content = await contentOf(names.map((name) => ({ name, content: 'x' })));
    expect(Object.keys(content).sort()).toEqual(
      [
        'diag.zip/../../etc/passwd',
        'diag.zip//root.log',
        'diag.zip/C:/logs/a.log',
        'diag.zip/tab\there',
        'diag.zip/Größe.log',
      ].sort(),
    );
  });

  it('of one name are told apart', async () => {
    expect(await contentOf([good, { ...good, content: 'another\n' }])).toEqual({
      'diag.zip/good.log': 'all well\n',
      'diag.zip/good.log (2)': 'another\n',
    });
  });
});

describe('what is wrong with a member', () => {
  const wrong: readonly (readonly [string, Partial<ZipFile>, RegExp])[] = [
    ['encrypted', { isEncrypted: true }, /is encrypted\. Unpack it with its password/],
    ['packed by an unknown method', { method: 14 }, /packed in a way that cannot be read \(method 14\)/],
    ['of a wrong check sum', { crc: 1 }, /is damaged in the ZIP \(its check sum is wrong\)/],
    ['longer than it claims', { claimedSize: 2 }, /is damaged in the ZIP \(it is longer than the archive says\)/],
    ['shorter than it claims', { claimedSize: 200 }, /is damaged in the ZIP \(it is shorter than the archive says\)/],
    ['no deflated data', { packed: Buffer.from('no such thing') }, /is damaged in the ZIP \(/],
    [
      'cut off inside',
      { content: 'x'.repeat(9000), packed: deflateRawSync('x'.repeat(9000)).subarray(0, 12) },
      /is damaged in the ZIP \(/,
    ],
  ];
  it.each(wrong)('%s: it is told, and the others are read', async (_what, change, message) => {
    const content = await contentOf([{ name: 'bad.log', content: 'some text\n', ...change }, good]);
    expect(content['diag.zip/bad.log']).toMatch(message);
    expect(content['diag.zip/good.log']).toBe('all well\n');
  });
});

describe('what is wrong with a ZIP', () => {
  it('that is cut off is told in one sentence', async () => {
    const whole = zipOf([good]);
    await expect(membersOf(whole.subarray(0, whole.length - 30))).rejects.toThrow(
      /^diag\.zip: the ZIP cannot be read \(.*It may be cut off/,
    );
  });

  it('whose list of files is damaged gives what stands before the damage', async () => {
    const bytes = zipOf([good, { name: 'second.log', content: 'x' }], 2);
    bytes.fill(
      0,
      bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')),
      bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 4,
    );
    const content = await contentOf(bytes);
    expect(content['diag.zip/good.log']).toBe('all well\n');
    expect(content['diag.zip']).toMatch(/the list of files in the ZIP is damaged/);
  });
});

describe('limits of a ZIP', () => {
  it('stop at a number of files and say so', async () => {
    const files = Array.from({ length: 20 }, (_none, place) => ({ name: `${place}.log`, content: 'x' }));
    const content = await contentOf(files, { members: 5 });
    expect(Object.values(content).filter((text) => text === 'x')).toHaveLength(5);
    expect(content['diag.zip']).toMatch(/holds more than 5 files; the rest is not looked at/);
  });

  it('refuse what unpacks beyond all measure without unpacking it', async () => {
    const zeros = Buffer.alloc(2_000_000);
    const bomb = { name: 'bomb.log', content: zeros };
    expect((await contentOf([bomb, good], { ratioFromBytes: 1_000_000 }))['diag.zip/bomb.log']).toMatch(
      /unpacks to \d+ times its size, as no log does/,
    );
    expect((await contentOf([bomb, good], { memberBytes: 1_000_000 }))['diag.zip/bomb.log']).toMatch(
      /unpacks to 2 MiB, more than is read of one file/,
    );
    const twice = await contentOf([bomb, { ...bomb, name: 'second.log' }, good], { totalBytes: 3_000_000 });
    expect(twice['diag.zip/second.log']).toMatch(/holds more than 3 MiB in all/);
    expect(twice['diag.zip/good.log']).toBe('all well\n');
  });

  it('hold for what a member really unpacks to, whatever it claims', async () => {
    const liar = { name: 'liar.log', content: Buffer.alloc(50_000_000), claimedSize: 100 };
    expect((await contentOf([liar]))['diag.zip/liar.log']).toMatch(/it is longer than the archive says/);
  });
});

describe('a ZIP in a ZIP', () => {
  const inner = zipOf([{ name: 'System.EVTX', content: 'inner\n' }]);

  it('is read one level deep', async () => {
    expect(await contentOf([{ name: 'Node_N1.zip', content: inner }, good])).toEqual({
      'diag.zip/Node_N1.zip/System.EVTX': 'inner\n',
      'diag.zip/good.log': 'all well\n',
    });
    const deeper = zipOf([{ name: 'inner.zip', content: inner }]);
    expect(Object.keys(await contentOf([{ name: 'outer.zip', content: deeper }]))).toEqual(['diag.zip/outer.zip/inner.zip']);
  });

  it('that is none is a file like others, one that is broken or too large is told', async () => {
    expect(await contentOf([{ name: 'notes.zip', content: 'just text' }])).toEqual({ 'diag.zip/notes.zip': 'just text' });
    expect(await contentOf([{ name: 'a.zip', content: inner.subarray(0, 40) }, good])).toMatchObject({
      'diag.zip/a.zip': expect.stringMatching(/the ZIP cannot be read/) as string,
      'diag.zip/good.log': 'all well\n',
    });
    expect((await contentOf([{ name: 'a.zip', content: inner }], { nestedBytes: 10 }))['diag.zip/a.zip']).toMatch(
      /a ZIP within a ZIP .* too large/,
    );
  });
});
