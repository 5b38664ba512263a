// Makes target/verify.html: page, style, script and the libraries' licences in one file, with a policy that allows this
// one script and this one style and no network. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const module = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(module, ...parts);
const read = (...parts) => readFileSync(at(...parts), 'utf8');
const outputs = ['target/verify.html', 'target/generated-resources/org/lineproof/evidence/verify/verify.html'];
const libraries = ['@noble/curves', '@noble/hashes'];

// Not minified: an auditor may want to read it.
const bundled = buildSync({
    absWorkingDir: module,
    entryPoints: ['src/main/js/page/main.js'],
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    legalComments: 'inline',
    target: 'es2022',
    write: false,
});
const licences = libraries.map((name) => {
    const { version } = JSON.parse(read('node_modules', name, 'package.json'));
    return `${name} ${version}\n\n${read('node_modules', name, 'LICENSE').trim()}`;
}).join('\n\n\n');
const script = `\n${bundled.outputFiles[0].text}`;
const style = `\n${read('src/main/html/verify.css')}`;
if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) {
    throw new Error('the script or the style would end its own element');
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const parts = {
    policy: `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
    licences: escaped(licences),
};
const html = read('src/main/html/verify.html').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
for (const output of outputs) {
    mkdirSync(path.dirname(at(output)), { recursive: true });
    writeFileSync(at(output), html);
}
