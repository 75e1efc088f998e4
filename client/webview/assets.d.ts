// What the bundler makes of files that are no code: an SVG file is its text, a style sheet goes beside the script.
declare module '*.svg' {
  const text: string;
  export default text;
}
declare module '*.css';
