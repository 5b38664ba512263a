// A headless Chromium, spoken to over a pipe (Chrome DevTools Protocol): no port, no library.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--remote-debugging-pipe'];
const PATIENCE = 120_000;

export class Chromium {
    #calls = new Map();
    #listeners = [];
    #last = 0;
    #rest = '';

    constructor(executable) {
        this.profile = mkdtempSync(path.join(tmpdir(), 'verify-page-'));
        const flags = [...FLAGS, `--user-data-dir=${this.profile}`, 'about:blank'];
        this.process = spawn(executable, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
        this.process.stdio[4].on('data', (bytes) => this.#receive(bytes));
    }

    /** Opens a page and answers a function that sends it commands. */
    async page() {
        const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
        const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
        return (method, params = {}) => this.send(method, params, sessionId);
    }

    send(method, params = {}, sessionId = undefined) {
        const id = ++this.#last;
        this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
    }

    /** Calls back with each event of this name. */
    on(method, listener) {
        this.#listeners.push({ method, listener });
    }

    async close() {
        const ended = new Promise((resolve) => this.process.once('exit', resolve));
        await this.send('Browser.close');
        await ended;
        rmSync(this.profile, { recursive: true, force: true });
    }

    #receive(bytes) {
        const messages = (this.#rest + bytes).split('\0');
        this.#rest = messages.pop();
        for (const message of messages.map((text) => JSON.parse(text))) {
            const call = this.#calls.get(message.id);
            if (call === undefined) {
                this.#listeners.filter(({ method }) => method === message.method)
                    .forEach(({ listener }) => listener(message.params));
            } else if (message.error) {
                call.reject(new Error(message.error.message));
            } else {
                call.resolve(message.result);
            }
        }
    }
}

/** Asks again until the answer is not undefined. */
export async function eventually(ask, what) {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
        const answer = await ask();
        if (answer !== undefined) {
            return answer;
        }
        await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error(`waited in vain for ${what}`);
}
