import { Alert, Checkbox, createTheme, Input, type MantineColorsTuple, Radio } from '@mantine/core';

const font = "'Be Vietnam Pro', 'Noto Sans', system-ui, sans-serif";
const brand: MantineColorsTuple = [
  '#eaf3fb',
  '#d3e4f5',
  '#a5c8ea',
  '#73aade',
  '#4a90d4',
  '#307fce',
  '#1f6fc0',
  '#0b5cad',
  '#084a8a',
  '#063a6d',
];

/** Overrides answer findings of an accessibility check of the default theme: contrast and 24 px targets. */
export const theme = createTheme({
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '600' },
  colors: { brand },
  primaryColor: 'brand',
  primaryShade: 7,
  autoContrast: true,
  luminanceThreshold: 0.35,
  cursorType: 'pointer',
  defaultRadius: 4,
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Alert: Alert.extend({ vars: () => ({ root: { '--alert-color': '#1b1f24' } }) }),
  },
});

export const cssVariables = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#57606a',
    '--mantine-color-placeholder': '#667085',
    '--mantine-color-error': '#b42318',
  },
  dark: {},
});
