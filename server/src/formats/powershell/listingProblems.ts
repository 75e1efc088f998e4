// What a reader of a listing must know before trusting it: values that the display cut, rows that cannot be read, a listing that tells
// nothing of CSV. Knows nothing of how a listing is read.
import type { InputFormat, InputProblem } from '../../model/clusterLog';
import { nameOfText } from './knownListings';
import type { ListedObject } from './listing';
import type { WholeText } from './wholeText';

/** Problems of one kind that are told one by one. */
const mostOfAKind = 20;

export class ListingProblems {
  private readonly cut: InputProblem[] = [];
  private cutObjects = 0;
  /** What objects that no kind knows come from. */
  private readonly others = new Set<string>();
  private otherText: string | null = null;
  private unnamed = 0;
  private restLine: number | null = null;

  /** An object of a listing that is not read; its name, or null where nobody knows what it is. */
  noteOther(name: string | null): void {
    if (name === null) this.unnamed++;
    else this.others.add(name);
  }

  /** An object that was read. @param telling properties that matter, in lower case */
  noteCut(object: ListedObject, telling: ReadonlySet<string>): void {
    const names = [...object.values.values()]
      .filter(({ isCut, name }) => isCut && telling.has(name.toLowerCase()))
      .map(({ name }) => name);
    if (names.length === 0 || ++this.cutObjects > mostOfAKind) return;
    this.cut.push({
      code: 'valueCut',
      line: object.line,
      message: `The display cut ${names.join(', ')}; what is missing is not guessed. Ask for the whole: pipe the command to Format-List or Export-Clixml.`,
    });
  }

  noteText(line: string): void {
    this.otherText ??= nameOfText(line);
  }

  noteRest(line: number): void {
    this.restLine = line;
  }

  all(format: InputFormat, text: WholeText): readonly InputProblem[] {
    const problems: InputProblem[] = [];
    const say = (code: string, message: string) => problems.push({ code, line: null, message });
    if (text.bytes === 0) say('empty', 'The file is empty.');
    else if (format === 'unknown') say('unknownFormat', this.whatItIs());
    else if (this.others.size > 0)
      say(
        'otherListings',
        `The file also holds objects of ${[...this.others].join(' and ')}; they tell nothing of how IO flowed and are not read.`,
      );
    if (text.isTooLong) say('tooLong', 'The file is longer than any listing. Its first 16 MiB are read, the rest is counted.');
    if (this.restLine !== null)
      problems.push({
        code: 'tooManyObjects',
        line: this.restLine,
        message: 'No listing has so many objects: nothing is read from here on.',
      });
    if (text.hasNul) say('nulBytes', 'The file holds NUL bytes. They are left out of all texts.');
    problems.push(...this.cut);
    if (this.cutObjects > mostOfAKind)
      say('valueCut', `${this.cutObjects - mostOfAKind} more objects have values that the display cut.`);
    return problems;
  }

  private whatItIs(): string {
    const names = [...this.others];
    if (names.length > 0) return `This is ${names.join(' and ')}. Nothing in it tells how IO to a Cluster Shared Volume flowed.`;
    if (this.otherText !== null)
      return `This is ${this.otherText}. Nothing in it tells how IO to a Cluster Shared Volume flowed.`;
    return this.unnamed > 0
      ? 'This is a listing of objects that are not known to tell anything of Cluster Shared Volumes.'
      : 'Nothing in this file has the form of a known listing.';
  }
}
