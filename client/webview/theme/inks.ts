// The colours of bands, for each kind of theme. Chosen after Okabe and Ito, so that people with any kind of colour blindness can tell
// them apart. On a light ground they are light, too, and a darker border makes them stand out; a test holds that they do. Knows nothing of what a band means.

export type ThemeKind = 'dark' | 'light' | 'highContrastDark' | 'highContrastLight';

export type InkName = 'green' | 'orange' | 'blue' | 'yellow' | 'red' | 'purple' | 'grey';

/** VS Code's own chart colours are not used for bands: most themes have an orange and a yellow that only a good eye tells apart. */
export const inks: Readonly<Record<ThemeKind, Readonly<Record<InkName, string>>>> = {
  dark: {
    green: '#1fa27a',
    orange: '#e69f00',
    blue: '#56b4e9',
    yellow: '#e8d84a',
    red: '#e06a3b',
    purple: '#cc79a7',
    grey: '#7d838a',
  },
  light: {
    green: '#3fb68c',
    orange: '#f2b233',
    blue: '#74bdf0',
    yellow: '#f3e35c',
    red: '#f08a63',
    purple: '#dc9cc3',
    grey: '#83898f',
  },
  highContrastDark: {
    green: '#2bd9a1',
    orange: '#ffb000',
    blue: '#6cc7ff',
    yellow: '#fff04d',
    red: '#ff7a45',
    purple: '#ff9fd2',
    grey: '#c8c8c8',
  },
  highContrastLight: {
    green: '#006b4d',
    orange: '#8a4b00',
    blue: '#0050a0',
    yellow: '#6b5a00',
    red: '#a82a00',
    purple: '#8a2a6b',
    grey: '#444444',
  },
};

export function isHighContrast(kind: ThemeKind): boolean {
  return kind === 'highContrastDark' || kind === 'highContrastLight';
}
