// Which node wrote each input and each record of it. Knows nothing of what they say.
import type { Fact, NodeName } from '../model/facts';
import type { InputStretch } from './inputStretch';
import { observerOf } from './mentions';
import type { NodeNames } from './nodeNames';
import type { Teller } from './tellers';

/** All names are canonical. */
export interface Writers {
  readonly byInput: readonly string[];
  readonly writerOf: (fact: Teller) => string;
  /** Writers that tell of themselves and that no line names. */
  readonly nameless: readonly string[];
  /** Every writer that tells of itself. */
  readonly speakers: readonly string[];
}

/** How the writer of the only input is called where no line tells its name or id. */
const namelessNode = 'this node';

/** What the lines of each input tell of their writer, line by line. */
export class WriterHints {
  private readonly namedBy = new Map<number, NodeName>();
  /** The one id that all lines of an input give their writer; null = several. */
  private readonly observers = new Map<number, number | null>();
  private readonly speakingInputs = new Set<number>();
  private readonly computers = new Map<string, NodeName>();

  /** @param fact the first of its input with this body */
  read({ body, at: { input }, writer, source }: Fact): void {
    if (writer !== undefined) return;
    // A listing shows what a command found on all nodes: nobody speaks of itself in it.
    if (source !== 'listing') this.speakingInputs.add(input);
    if (body.kind === 'localNodeNamed' && !this.namedBy.has(input)) this.namedBy.set(input, body.node);
    const observer = observerOf(body);
    if (observer === null) return;
    const known = this.observers.get(input);
    this.observers.set(input, known === undefined || known === observer ? observer : null);
  }

  /** Records of an export name the same few computers over and over. */
  isNewComputer(computer: NodeName): boolean {
    const key = `${computer.id} ${computer.name}`;
    if (this.computers.has(key)) return false;
    this.computers.set(key, computer);
    return true;
  }

  /** Computers that records name as their writers. */
  computersNamed(): Iterable<NodeName> {
    return this.computers.values();
  }

  speaks(input: number): boolean {
    return this.speakingInputs.has(input);
  }

  /** From the header, else from a line that names the writer, else from the one id that all lines give it; null = nothing tells. */
  writerOf({ input, node }: InputStretch, nodes: NodeNames): string | null {
    const observer = this.observers.get(input) ?? null;
    if (node !== null && (node.name !== null || node.id !== null)) {
      if (node.id === null && observer !== null) nodes.learnHeader({ name: node.name, id: observer }, { input, line: 1 });
      return nodes.nameOf(node);
    }
    const named = this.namedBy.get(input);
    return (named && nodes.nameOf(named)) ?? (observer === null ? null : nodes.nameOf({ name: null, id: observer }));
  }
}

/** To be asked when all names are learned. */
export function writersOf(stretches: readonly InputStretch[], hints: WriterHints, nodes: NodeNames): Writers {
  const named = new Map(stretches.map((stretch) => [stretch.input, hints.writerOf(stretch, nodes)]));
  // Nobody names them, so they are told apart by the number that line references give their input.
  const nameless = (input: number) => (stretches.length === 1 ? namelessNode : `the node of input ${input}`);
  const nameOf = (input: number) => named.get(input) ?? nameless(input);
  const highest = stretches.reduce((most, { input }) => Math.max(most, input), -1);
  const byInput = Array.from({ length: highest + 1 }, (_none, input) => nameOf(input));
  const speaking = stretches.filter(({ input }) => hints.speaks(input)).map(({ input }) => input);
  const computers = [...hints.computersNamed()].map((computer) => nodes.nameOf(computer)).filter((name) => name !== null);
  const nameOfComputer = remembered((computer) => nodes.nameOf(computer));
  return {
    byInput,
    writerOf: ({ at, writer }) => (writer && nameOfComputer(writer)) ?? byInput[at.input]!,
    nameless: speaking.filter((input) => !named.get(input)).map(nameless),
    speakers: [...new Set([...speaking.map(nameOf), ...computers])],
  };
}

/** Asked several times for each fact of an export. */
function remembered(nameOf: (computer: NodeName) => string | null): (computer: NodeName) => string | null {
  const answers = new Map<string | null, string | null>();
  return (computer) => {
    if (computer.id !== null) return nameOf(computer);
    let answer = answers.get(computer.name);
    if (answer === undefined) answers.set(computer.name, (answer = nameOf(computer)));
    return answer;
  };
}
