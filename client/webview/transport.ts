// Going through the steps by button, slider and key. Knows nothing of what a step is.
import { element, fill } from './element';
import { icon, type IconName } from './icons';
import { count, t } from './words';
import './transport.css';

export class Transport {
  readonly root: HTMLElement;
  private readonly place: HTMLElement;
  private readonly slider: HTMLInputElement;
  private readonly buttons: readonly { readonly button: HTMLButtonElement; readonly isUseless: () => boolean }[];
  private chosen = 0;

  constructor(
    private readonly stepCount: number,
    private readonly choose: (step: number) => void,
  ) {
    const last = stepCount - 1;
    const isFirst = () => this.chosen <= 0;
    const isLast = () => this.chosen >= last;
    this.buttons = [
      { button: this.button('back', t('First step (Home)'), () => 0, 'to-end'), isUseless: isFirst },
      { button: this.button('back', t('Previous step (Left)'), () => this.chosen - 1), isUseless: isFirst },
      { button: this.button('forward', t('Next step (Right)'), () => this.chosen + 1), isUseless: isLast },
      { button: this.button('forward', t('Last step (End)'), () => last, 'to-end'), isUseless: isLast },
    ];
    this.slider = element('input', {
      type: 'range',
      min: 0,
      max: Math.max(0, last),
      'aria-label': t('Step'),
      input: () => this.choose(Number(this.slider.value)),
    });
    this.place = element('span', { class: 'place' });
    const group = element('div', { class: 'buttons' }, ...this.buttons.map(({ button }) => button));
    this.root = element('div', { class: 'transport', role: 'toolbar', 'aria-label': t('Steps') }, group, this.slider, this.place);
  }

  show(step: number): void {
    this.chosen = step;
    this.slider.value = String(step);
    this.slider.style.setProperty('--done', `${(100 * step) / Math.max(1, this.stepCount - 1)}%`);
    const words = t('Step {0} of {1}', count(step + 1), count(this.stepCount));
    this.slider.setAttribute('aria-valuetext', words);
    fill(this.place, words);
    // aria-disabled, not disabled: a button that vanishes from under the focus throws it to the top of the page.
    for (const { button, isUseless } of this.buttons) button.setAttribute('aria-disabled', String(isUseless()));
  }

  /** Keys that work everywhere in the view, except where the focused thing needs them itself. */
  pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target === this.slider) return;
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: this.chosen - 1,
      ArrowRight: this.chosen + 1,
      Home: 0,
      End: this.stepCount - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.defaultPrevented) return;
    event.preventDefault();
    this.go(target);
  }

  private go(step: number): void {
    if (step >= 0 && step < this.stepCount && step !== this.chosen) this.choose(step);
  }

  private button(name: IconName, label: string, target: () => number, className = ''): HTMLButtonElement {
    return element(
      'button',
      { type: 'button', class: `icon-button ${className}`, title: label, 'aria-label': label, click: () => this.go(target()) },
      icon(name),
    );
  }
}
