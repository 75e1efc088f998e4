// What can be taken out of the view: a picture, a page that replays by itself, the story as text. Knows nothing of how they are made.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { savePicture, type PictureOf } from '../export/savePicture';
import { Icon } from '../icons';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';

interface Choice {
  readonly title: string;
  readonly take: () => void;
}

export function TakeAlong({ store }: { readonly store: ReplayStore }) {
  const isOpen = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const choices = choicesOf(store);
  if (choices.length === 0) return null;
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const open = () => {
    isOpen.value = true;
    requestAnimationFrame(() => items()[0]?.focus());
  };
  const close = (isFocusKept: boolean) => {
    isOpen.value = false;
    if (isFocusKept) root.current?.querySelector('button')?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const target = targets[event.key];
    if (event.key === 'Escape' && isOpen.value) close(true);
    else if (target !== undefined && isOpen.value) all[(target + all.length) % all.length]?.focus();
    else if (event.key === 'ArrowDown') open();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !root.current?.contains(relatedTarget)) close(false);
  };
  return (
    <div class="take-along" ref={root} onKeyDown={pressed} onFocusOut={left}>
      <button
        type="button"
        class="button quiet-button"
        aria-label={t('Save')}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        onClick={() => (isOpen.value ? close(true) : open())}
      >
        <Icon name="exportPage" />
        <span>{t('Save')}</span>
        <Icon name="down" />
      </button>
      {isOpen.value && (
        <div class="menu" role="menu" aria-label={t('Save')}>
          {choices.map(({ title, take }) => (
            <button
              key={title}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close(true);
                take();
              }}
            >
              {title}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function choicesOf(store: ReplayStore): readonly Choice[] {
  const { source, overview } = store;
  if (overview.stepCount === 0) return [];
  const finding = store.subject.value.finding ?? (overview.findings.length > 0 ? 0 : null);
  const attempt = (work: Promise<void>) => void work.catch((error: unknown) => store.tellTrouble(error));
  const picture = (form: 'svg' | 'png', of: PictureOf) => () => attempt(savePicture(store, form, of));
  const hasStage = store.lanes.groups.some(({ volume }) => volume !== null);
  return [
    ...(source.isLive
      ? [
          { title: t('Save the picture as SVG'), take: picture('svg', 'both') },
          { title: t('Save the picture as PNG'), take: picture('png', 'both') },
          ...(hasStage
            ? [
                { title: t('Save the lanes as SVG'), take: picture('svg', 'lanes') },
                { title: t('Save the lanes as PNG'), take: picture('png', 'lanes') },
                { title: t('Save the stage as SVG'), take: picture('svg', 'stage') },
                { title: t('Save the stage as PNG'), take: picture('png', 'stage') },
              ]
            : []),
          { title: t('Export as a page that replays anywhere (HTML)'), take: () => store.outside.saveHtml() },
        ]
      : []),
    ...(finding === null ? [] : [{ title: t('Copy the story (Markdown)'), take: () => attempt(copyStory(store, finding)) }]),
  ];
}

async function copyStory(store: ReplayStore, finding: number): Promise<void> {
  const story = await store.source.ask('story', { finding });
  if (story) store.outside.copy(story.markdown, t('the story'));
}
