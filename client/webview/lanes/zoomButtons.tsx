// Buttons for what keys and wheel do, too. Knows nothing of the lanes but how they are zoomed.
import type { JSX } from 'preact';
import { Icon, type IconName } from '../icons';
import { wholeOf } from '../state/replayStore';
import { t } from '../words';
import type { LanesModel } from './lanesModel';
import './zoomButtons.css';

export interface ZoomButtonsProps {
  readonly model: LanesModel;
  readonly fit: () => void;
}

export function ZoomButtons({ model, fit }: ZoomButtonsProps): JSX.Element {
  const { store } = model;
  return (
    <div class="zoom-buttons" role="toolbar" aria-label={t('Zoom')}>
      <ZoomButton icon="zoomOut" words={t('Zoom out (−, Ctrl+wheel)')} press={() => model.zoom(2)} />
      <ZoomButton icon="zoomIn" words={t('Zoom in (+, Ctrl+wheel, double click)')} press={() => model.zoom(0.5)} />
      <ZoomButton icon="target" words={t('Fit to the incident (F)')} press={fit} />
      <ZoomButton icon="whole" words={t('Show the whole (0)')} press={() => store.show(wholeOf(store.lanes))} />
    </div>
  );
}

interface ZoomButtonProps {
  readonly icon: IconName;
  readonly words: string;
  readonly press: () => void;
}

function ZoomButton({ icon, words, press }: ZoomButtonProps): JSX.Element {
  return (
    <button type="button" title={words} aria-label={words} onClick={press}>
      <Icon name={icon} />
    </button>
  );
}
