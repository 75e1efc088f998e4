// Messages of corpus files for the tests of grammars: one per physical line, prefix and tag taken off by a plain expression,
// so that these tests do not lean on the record reader.
import { readFileSync } from 'node:fs';

export interface CorpusMessage {
  readonly component: string | null;
  readonly channel: string | null;
  readonly text: string;
}

const shape =
  /^(?:\d+ )?(?:\[(\w+)\] )?(?:\S+?:: ?\S*? ?-?[\d:.]* |[\d:.]{12} )?(?:\S*\d )?(?:INFO|WARN|ERR|DBG)? *(?:\[([^\]]+)\]:? )?(.*)$/;

export function messagesOf(file: string): CorpusMessage[] {
  return readFileSync(new URL(`../fixtures/corpus/${file}`, import.meta.url), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, channel = null, component = null, text = ''] = shape.exec(line) ?? [];
      return { channel, component, text };
    });
}
