/** How a series looks; at most four hues, the rest grey. `pale` is the lighter of two of the first hue. */
export type Tone = 'first' | 'pale' | 'second' | 'third' | 'fourth' | 'quiet' | 'quieter';

export interface ToneLook {
  /** Contrast with the paper 3 or more. */
  readonly fill: string;
  /** Text on the fill, contrast 4.5 or more. */
  readonly text: string;
  /** The tone in letters on paper, contrast 4.5 or more. */
  readonly ink: string;
}

/** The colours of a picture. A canvas takes no CSS variables; the greys are those of styles/tokens.css. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly grid: string;
  readonly tones: Readonly<Record<Tone, ToneLook>>;
}

/**
 * The program's own face: no web fonts, Chinese from the system. `system-ui` stands last: in a canvas it knows
 * no language, and gave digits of another face than the Chinese beside them.
 */
export const FONT_FAMILY =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

export const LIGHT_THEME: Theme = {
  paper: '#ffffff',
  ink: '#1c2127',
  softInk: '#4b5563',
  grid: '#e3e7ec',
  tones: {
    first: { fill: '#1f4f99', text: '#ffffff', ink: '#1f4f99' },
    pale: { fill: '#5b8fd3', text: '#10151c', ink: '#2f64ad' },
    second: { fill: '#c27c0e', text: '#10151c', ink: '#8a5a00' },
    third: { fill: '#1b7f79', text: '#ffffff', ink: '#176b66' },
    fourth: { fill: '#8e4585', text: '#ffffff', ink: '#8e4585' },
    quiet: { fill: '#5f6975', text: '#ffffff', ink: '#4b5563' },
    quieter: { fill: '#8a94a1', text: '#10151c', ink: '#5f6975' },
  },
};

export const DARK_THEME: Theme = {
  paper: '#1d232b',
  ink: '#e7eaee',
  softInk: '#b3bbc6',
  grid: '#353e4a',
  tones: {
    first: { fill: '#8ab4f8', text: '#10151c', ink: '#8ab4f8' },
    pale: { fill: '#4a75b3', text: '#ffffff', ink: '#8ab4f8' },
    second: { fill: '#e0a94a', text: '#10151c', ink: '#e0a94a' },
    third: { fill: '#5cc0b8', text: '#10151c', ink: '#5cc0b8' },
    fourth: { fill: '#d194c8', text: '#10151c', ink: '#d194c8' },
    quiet: { fill: '#aab3bf', text: '#10151c', ink: '#aab3bf' },
    quieter: { fill: '#7a8593', text: '#10151c', ink: '#97a1ae' },
  },
};
