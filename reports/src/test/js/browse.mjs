// node browse.mjs <chromium> <verify.html> <folder> <case>...: opens the page from disk, checks these cases of the shared
// set, and prints what is shown of each by name, and under "" what a page may not do and did not.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Chromium } from './chromium.mjs';
import { VerifyPage } from './verify-page.mjs';

const [executable, html, folder, ...names] = process.argv.slice(2);
const at = (name) => name && path.resolve(folder, name);
const expected = JSON.parse(readFileSync(at('expected.json'), 'utf8'));

let asked = 0;
const server = createServer((_, answer) => {
    asked++;
    answer.setHeader('Access-Control-Allow-Origin', '*').end('heard');
});
await new Promise((resume) => server.listen(0, '127.0.0.1', resume));
const outside = `http://127.0.0.1:${server.address().port}/`;

const chromium = new Chromium(executable);
const errors = [];
chromium.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails.text));
try {
    const page = await VerifyPage.open(chromium, pathToFileURL(html).href);
    const shown = {};
    for (const { name, bundle, pins } of expected.filter((bundle) => names.includes(bundle.name))) {
        shown[name] = await page.check(at(bundle), at(pins));
    }
    shown['no pin file'] = await page.check(at('good.zip'), at('expected.json'));
    shown[''] = {
        fetch: await page.evaluate(`fetch('${outside}').then(() => 'answered', () => 'refused')`),
        image: await page.evaluate(`new Promise((resume) => {
            const image = new Image();
            image.onload = () => resume('answered');
            image.onerror = () => resume('refused');
            image.src = '${outside}';
        })`),
        script: await page.evaluate(`(() => {
            const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.body.append(script);
            return window.ran ? 'ran' : 'refused';
        })()`),
        asked,
        errors,
    };
    process.stdout.write(JSON.stringify(shown));
} finally {
    await chromium.close();
    server.close();
}
