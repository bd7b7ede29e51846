import { createHash } from 'node:crypto';
import type { PageData } from './data.ts';

/** The page as it was built: one classic script and one style sheet. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/**
 * The report as one HTML document that loads nothing: its policy allows this very script and this very
 * style sheet by their hashes, what the page makes itself of the reader's own files, WebAssembly among them, and no
 * request at all.
 */
export function reportHtml({ script, style }: Bundle, data: PageData): string {
  const policy = [
    `default-src 'none'`,
    `script-src '${hashOf(script)}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>hvmmio report</title>
<style>${style}</style>
</head>
<body>
<div id="app"><p>This report is drawn by the script inside this file. Allow it to run.</p></div>
<script type="application/json" id="results">${jsonForHtml(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Whether bytes are a page that `reportHtml` made. */
export function isReport(bytes: Buffer): boolean {
  const data = '<script type="application/json" id="results">{"format":"hvmmio-report/';
  return bytes.includes('<title>hvmmio report</title>') && bytes.includes(data);
}

const UNSAFE = /[<>&\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * JSON in which no character can end the element around it, or begin a comment or an entity, or is not seen where the
 * file is read as text.
 */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (characters) =>
    Array.from({ length: characters.length }, (_, at) => escaped(characters.charCodeAt(at))).join(
      '',
    ),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
