/** The page: two files in, a verdict out. */
import { MAX_BYTES } from '../archive/zip-form.js';
import { sha256Hex } from '../crypto/hash.js';
import { MalformedJson } from '../malformed.js';
import { PinFile } from '../pins/pin-file.js';
import { verify } from '../verification.js';
import { Progress } from './progress.js';
import { hideOutcome, showProblem, showResult } from './view.js';

const form = document.getElementById('files');
const button = document.getElementById('check');

/** A file that cannot be taken; the message says why and what to do. */
class Unusable extends Error {}

form.addEventListener('submit', async (event) => {
    event.preventDefault();
    hideOutcome();
    button.disabled = true;
    const progress = new Progress();
    try {
        await check(progress.report);
    } catch (e) {
        showProblem(e instanceof Unusable ? e.message : `This page could not finish: ${e}`);
    } finally {
        progress.end();
        button.disabled = false;
    }
});

async function check(progress) {
    const [bundleFile, pinsFile] = ['bundle', 'pins'].map((id) => document.getElementById(id).files[0]);
    if (bundleFile === undefined) {
        throw new Unusable('Choose the evidence bundle first: the ZIP file that came with the report.');
    }
    const bundle = await bytesOf(bundleFile);
    const pins = pinsFile === undefined ? null : await bytesOf(pinsFile);
    const verification = await verify(bundle, pins === null ? null : pinFile(pinsFile.name, pins), progress);
    showResult(verification, await described(bundleFile, bundle, progress), pins && await described(pinsFile, pins, progress));
}

async function bytesOf(file) {
    if (file.size > MAX_BYTES) {
        throw new Unusable(`${file.name} is larger than ${MAX_BYTES} bytes.`);
    }
    try {
        return new Uint8Array(await file.arrayBuffer());
    } catch {
        throw new Unusable(`${file.name} cannot be read. Choose it again.`);
    }
}

function pinFile(name, bytes) {
    try {
        return PinFile.parse(bytes);
    } catch (e) {
        throw e instanceof MalformedJson ? new Unusable(`${name} is no pin file: ${e.message}`) : e;
    }
}

async function described(file, bytes, progress) {
    return { name: file.name, size: bytes.length, sha256: await sha256Hex(bytes, progress) };
}
