// Filter files of TextAnalysisTool.NET (.tat): XML with one element a filter. Knows nothing of editors.
// Attributes came and went with the versions of that tool, so every one may be missing.
import { SaxesParser, type SaxesAttributePlain } from 'saxes';

export interface TatFilter {
  /** What a line must contain, or the pattern it must match. Never empty. */
  readonly text: string;
  readonly isPattern: boolean;
  readonly isCaseSensitive: boolean;
  /** Lines that match are to be passed over. */
  readonly isExcluding: boolean;
  readonly isEnabled: boolean;
  /** `#rrggbb`; null = as the editor has it. */
  readonly foreColor: string | null;
  readonly backColor: string | null;
  readonly description: string;
}

export interface TatFilters {
  /** In the order of the file. */
  readonly filters: readonly TatFilter[];
  /** Filters of other kinds (`marker`), which mark lines by hand in that tool and mean nothing elsewhere. */
  readonly otherKinds: number;
  /** Why nothing could be read; null = all is well. */
  readonly flaw: 'tooLarge' | 'notXml' | 'notFilters' | null;
}

/** A large collection of that tool has some hundred filters. */
const mostFilters = 1000;
const maxLength = 1024 * 1024;
const maxFilterText = 2000;

const root = 'TextAnalysisTool.NET';

/** Never throws. A file that is damaged somewhere gives nothing: half of its filters would show half of what a person looks for. */
export function readTatFilters(text: string): TatFilters {
  if (text.length > maxLength) return nothing('tooLarge');
  const filters: TatFilter[] = [];
  const path: string[] = [];
  let otherKinds = 0;
  let isBroken = false;
  let isTat = false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => (isBroken = true));
  parser.on('opentag', ({ name, attributes }) => {
    isTat ||= path.length === 0 && name === root;
    if (path.length === 2 && name === 'filter' && isTat && filters.length < mostFilters) {
      const filter = filterOf(attributes);
      if (filter === null) otherKinds++;
      else filters.push(filter);
    }
    path.push(name);
  });
  parser.on('closetag', () => path.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (isTat && isBroken) return nothing('notXml');
  return isTat ? { filters, otherKinds, flaw: null } : nothing(isBroken ? 'notXml' : 'notFilters');
}

function filterOf(attributes: Readonly<Record<string, SaxesAttributePlain | string>>): TatFilter | null {
  const value = (name: string): string => {
    const found = Object.hasOwn(attributes, name) ? attributes[name] : '';
    return typeof found === 'string' ? found : '';
  };
  const text = value('text').slice(0, maxFilterText);
  if (text === '' || (value('type') || 'matches_text') !== 'matches_text') return null;
  return {
    text,
    isPattern: isYes(value('regex')),
    isCaseSensitive: isYes(value('case_sensitive')),
    isExcluding: isYes(value('excluding')),
    isEnabled: isYes(value('enabled') || 'y'),
    foreColor: color(value('foreColor') || value('color')), // versions before 2014 knew one colour
    backColor: color(value('backColor')),
    description: value('description').slice(0, maxFilterText),
  };
}

function isYes(word: string): boolean {
  return /^(?:y|yes|true|1)$/i.test(word.trim());
}

function color(digits: string): string | null {
  const found = /^#?([0-9a-f]{6})$/i.exec(digits.trim());
  return found ? `#${found[1]!.toLowerCase()}` : null;
}

function nothing(flaw: TatFilters['flaw']): TatFilters {
  return { filters: [], otherKinds: 0, flaw };
}
