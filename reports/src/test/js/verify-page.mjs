// The page as a user has it: opened from disk, files chosen, button pressed, outcome read.
import { eventually } from './chromium.mjs';

export class VerifyPage {
    constructor(send) {
        this.send = send;
    }

    static async open(chromium, url) {
        const send = await chromium.page();
        await send('Page.enable');
        await send('Runtime.enable');
        await send('Page.navigate', { url });
        const page = new VerifyPage(send);
        await eventually(async () => await page.evaluate(LOADED).catch(() => false) || undefined, 'the page');
        return page;
    }

    async evaluate(expression) {
        const { result, exceptionDetails } =
            await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) {
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        }
        return result.value;
    }

    /** Checks a bundle; answers verdict word, sentence, axes, steps and conclusion as they are shown, or the problem. */
    async check(bundle, pins) {
        await this.choose('bundle', [bundle]);
        await this.choose('pins', pins === undefined ? [] : [pins]);
        await this.evaluate("document.getElementById('check').click()");
        return eventually(async () => await this.evaluate(OUTCOME) ?? undefined, `the outcome of ${bundle}`);
    }

    async choose(id, files) {
        const input = `document.getElementById('${id}')`;
        if (files.length === 0) {
            await this.evaluate(`${input}.value = ''`);
        } else {
            const { result } = await this.send('Runtime.evaluate', { expression: input });
            await this.send('DOM.setFileInputFiles', { objectId: result.objectId, files });
        }
    }
}

const LOADED = "document.readyState === 'complete' && document.getElementById('check') !== null";
const OUTCOME = `(() => {
    const node = (id) => document.getElementById(id);
    if (node('check').disabled) return null;
    if (!node('problem').hidden) return { problem: node('problem').textContent };
    if (node('result').hidden) return null;
    const text = (item, selector) => item.querySelector(selector).textContent;
    const items = (id) => [...node(id).children].map((item) => item.textContent);
    return {
        verdict: node('banner').dataset.verdict,
        sentence: node('sentence').textContent,
        logState: document.querySelectorAll('#facts dd')[0].textContent,
        evidenceClass: document.querySelectorAll('#facts dd')[1].textContent,
        steps: [...node('steps').children].map((item) => ({
            subject: text(item, '.subject'), outcome: item.dataset.outcome, reason: text(item, '.reason') })),
        conclusion: node('conclusion').hidden ? undefined : {
            notProved: items('not-proved'), shown: [node('headline').textContent, ...items('shown')] },
    };
})()`;
