// All steps in time order. Only the rows in sight exist, and their texts are fetched by page, so that 100,000 steps scroll like ten.
import type { ReplayStep } from '../../server/src/protocol/messages';
import { element, fill } from './element';
import { icon } from './icons';
import type { LineLinks } from './lineLinks';
import { severityWord } from './replayWords';
import { count, t } from './words';
import './stepList.css';

/** Height of a row in CSS pixels; replay.css says the same. */
const rowHeight = 28;
/** Rows made above and below those in sight. */
const spareRows = 12;
/** Steps fetched at a time, and how many of these pages are kept. */
const pageSize = 200;
const mostPages = 60;

export interface StepListOptions {
  readonly stepCount: number;
  /** True where the date stands in the header and need not be said with each step. */
  readonly isOneDay: boolean;
  /** Tells the node and the file of a step. */
  readonly lines: LineLinks;
  readonly wantSteps: (first: number, count: number) => void;
  readonly choose: (step: number) => void;
}

export class StepList {
  readonly root: HTMLElement;
  private readonly viewport: HTMLElement;
  private readonly rows: HTMLElement;
  /** Page number to steps; null while asked for. Latest asked for last. */
  private readonly pages = new Map<number, readonly ReplayStep[] | null>();
  private chosen = -1;

  constructor(private readonly options: StepListOptions) {
    // One listener for all rows: they are made anew at each scroll, perhaps between press and release of a button.
    this.rows = element('div', { class: 'rows', role: 'presentation', click: (event) => this.clicked(event as MouseEvent) });
    this.viewport = element(
      'div',
      {
        class: options.isOneDay ? 'scroll steps' : 'scroll steps has-dates',
        role: 'listbox',
        tabindex: 0,
        'aria-labelledby': 'steps-title',
        scroll: () => this.draw(),
        keydown: (event) => this.pressed(event as KeyboardEvent),
      },
      this.rows,
    );
    this.rows.style.height = `${options.stepCount * rowHeight}px`;
    const title = element('h2', { id: 'steps-title' }, t('Steps'), element('span', { class: 'count' }, count(options.stepCount)));
    this.root = element('section', { class: 'pane steps-pane' }, title, this.viewport);
    // Also the first sight: until it is on the page the list has no height.
    new ResizeObserver(() => this.show(this.chosen)).observe(this.viewport);
  }

  /** Marks a step and brings it into sight. */
  show(step: number): void {
    this.chosen = step;
    const top = step * rowHeight;
    const { scrollTop, clientHeight } = this.viewport;
    if (top < scrollTop || top + rowHeight > scrollTop + clientHeight)
      this.viewport.scrollTop = top - (clientHeight - rowHeight) / 2;
    this.draw();
  }

  /** Takes a page that was asked for. */
  take(first: number, steps: readonly ReplayStep[]): void {
    this.pages.set(Math.floor(first / pageSize), steps);
    this.draw();
  }

  private draw(): void {
    const { scrollTop, clientHeight } = this.viewport;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spareRows);
    const last = Math.min(this.options.stepCount - 1, Math.ceil((scrollTop + clientHeight) / rowHeight) + spareRows);
    const drawn: HTMLElement[] = [];
    for (let step = first; step <= last; step++) drawn.push(this.row(step));
    fill(this.rows, ...drawn);
    const isDrawn = this.chosen >= first && this.chosen <= last;
    if (isDrawn) this.viewport.setAttribute('aria-activedescendant', rowId(this.chosen));
    else this.viewport.removeAttribute('aria-activedescendant');
  }

  private row(step: number): HTMLElement {
    const known = this.stepAt(step);
    const row = element('div', {
      id: rowId(step),
      class: 'row',
      role: 'option',
      'aria-selected': String(step === this.chosen),
      'aria-posinset': step + 1,
      'aria-setsize': this.options.stepCount,
    });
    row.style.top = `${step * rowHeight}px`;
    if (!known) {
      fill(row, element('span', { class: 'quiet' }, '…'));
      return row;
    }
    const { severity, time, title, volume } = known;
    const { lines } = this.options;
    const writer = lines.writerOf(known.input);
    row.title = [time, title, lines.nameOf(known.input)].filter((part) => part !== null).join('  ');
    const mark = severity === 'info' ? element('span', { class: 'dot', 'aria-hidden': 'true' }) : icon(severity);
    fill(
      row,
      element(
        'span',
        { class: 'mark' },
        mark,
        severity === 'info' ? null : element('span', { class: 'heard' }, severityWord(severity)),
      ),
      element('span', { class: 'time' }, this.shortTime(time)),
      element('span', { class: 'title' }, title),
      volume === null || title.includes(volume) ? null : element('span', { class: 'volume' }, volume),
      writer === null ? null : element('span', { class: 'writer' }, writer),
    );
    return row;
  }

  /** Without what the header says already: the date where it is one, else the year. */
  private shortTime(time: string): string {
    const hasDate = time.length > '18:01:41.957'.length;
    if (!hasDate) return time;
    return this.options.isOneDay ? time.slice('2009-10-08 '.length) : time.slice('2009-'.length);
  }

  private stepAt(step: number): ReplayStep | undefined {
    const page = Math.floor(step / pageSize);
    if (!this.pages.has(page)) {
      this.pages.set(page, null);
      for (const oldest of [...this.pages.keys()].slice(0, -mostPages)) this.pages.delete(oldest);
      this.options.wantSteps(page * pageSize, pageSize);
    }
    return this.pages.get(page)?.[step - page * pageSize];
  }

  private clicked({ clientY }: MouseEvent): void {
    const step = Math.floor((clientY - this.rows.getBoundingClientRect().top) / rowHeight);
    this.options.choose(Math.min(Math.max(0, step), this.options.stepCount - 1));
  }

  /** Keys of a list; Left and Right are keys of the whole view. */
  private pressed(event: KeyboardEvent): void {
    const rowsInSight = Math.max(1, Math.floor(this.viewport.clientHeight / rowHeight) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: this.chosen - 1,
      ArrowDown: this.chosen + 1,
      PageUp: this.chosen - rowsInSight,
      PageDown: this.chosen + rowsInSight,
      Home: 0,
      End: this.options.stepCount - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.options.choose(Math.min(Math.max(0, target), this.options.stepCount - 1));
  }
}

function rowId(step: number): string {
  return `step-${step}`;
}
