import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { jsonForHtml, reportHtml } from './html.ts';

const BUNDLE = { script: 'let a = 1;', style: 'p { color: red }' };

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** What a browser takes for the content of an element that holds raw text. */
function contentOf(html: string, open: string, close: string): string {
  const start = html.indexOf(open) + open.length;
  return html.slice(start, html.indexOf(close, start));
}

it('the policy allows exactly the script and the style sheet that the file holds', () => {
  const html = reportHtml(BUNDLE, {
    format: 'hvmmio-report/1',
    version: '1',
    comparison: null,
    census: null,
    claims: null,
  });
  const policy = contentOf(html, 'Content-Security-Policy" content="', '"');
  expect(policy.split('; ').toSorted()).toEqual([
    `base-uri 'none'`,
    `default-src 'none'`,
    `form-action 'none'`,
    'img-src data:',
    `script-src ${sha256(contentOf(html, '<script>', '</script>'))} blob: 'wasm-unsafe-eval'`,
    `style-src ${sha256(contentOf(html, '<style>', '</style>'))}`,
    'worker-src blob:',
  ]);
});

it.each([
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  '<img src=x onerror=alert(1)>',
  '&lt; \u2028 \u2029 "quoted" \\',
])('data stays data: %j', (text) => {
  const html = reportHtml(BUNDLE, {
    format: 'hvmmio-report/1',
    version: text,
    comparison: null,
    census: null,
    claims: null,
  });
  const json = contentOf(html, 'id="results">', '</script>');
  expect(JSON.parse(json)).toEqual({
    format: 'hvmmio-report/1',
    version: text,
    comparison: null,
    census: null,
    claims: null,
  });
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
});

it('escapes as JSON does', () => {
  expect(jsonForHtml(['<', '>', '&', '\u2028', '\u2029'])).toBe(
    '["\\u003c","\\u003e","\\u0026","\\u2028","\\u2029"]',
  );
});
