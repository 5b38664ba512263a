/** Puts a verification on the page. All text goes in as text, never as markup. */
import { NOT_HERE as SEALS_NOT_HERE } from '../checks/container-check.js';
import { NOT_HERE as PROOFS_NOT_HERE } from '../checks/proof-check.js';
import { NOT_HERE } from '../checks/time-stamp-check.js';
import { WITNESSES } from '../checks/witness-check.js';
import { FAILED, INDETERMINATE } from '../step.js';

const WORDS = { PASSED: 'Passed', FAILED: 'Failed', INDETERMINATE: 'Indeterminate' };
const VERDICTS = { VERIFIED: 'Verified', FAILED: 'Failed', INDETERMINATE: 'Indeterminate' };
const byId = (id) => document.getElementById(id);
let saved = '';

export function hideOutcome() {
    byId('problem').hidden = true;
    byId('result').hidden = true;
}

export function showProblem(message) {
    byId('problem').textContent = message;
    byId('problem').hidden = false;
}

/**
 * @param verification what {@link verify} gave
 * @param bundle name, size and SHA-256 of the bundle
 * @param pins the same of the pin file, null without one
 */
export function showResult(verification, bundle, pins) {
    byId('banner').dataset.verdict = verification.verdict;
    byId('verdict').textContent = VERDICTS[verification.verdict];
    byId('sentence').textContent = sentence(verification, pins) + unchecked(verification);
    byId('facts').replaceChildren(
        fact('State of the logs, weakest', verification.logState),
        fact('Evidence class, weakest shown', verification.evidenceClass),
        fact('Bundle', bundle.name, digest(bundle)),
        pins ? fact('Pin file', pins.name, digest(pins)) : fact('Pin file', 'none'));
    showConclusion(verification.conclusion);
    byId('steps').replaceChildren(...verification.steps.map(line));
    saved = JSON.stringify({ bundle, pins, ...verification }, null, 2);
    byId('result').hidden = false;
    byId('result').focus();
}

/** What a disclosed decision comes to; the bundle of a report has no such part. */
function showConclusion(conclusion) {
    byId('conclusion').hidden = conclusion === undefined;
    if (conclusion !== undefined) {
        const [first, ...rest] = conclusion.shown;
        byId('headline').textContent = first;
        byId('shown').replaceChildren(...rest.map((sentence) => element('li', { textContent: sentence })));
        byId('not-proved').replaceChildren(
            ...conclusion.notProved.map((sentence) => element('li', { textContent: sentence })));
    }
}

byId('save').addEventListener('click', () => {
    const link = element('a', { download: 'verification.json' });
    link.href = URL.createObjectURL(new Blob([saved], { type: 'application/json' }));
    link.click();
    URL.revokeObjectURL(link.href);
});

function sentence({ verdict, steps }, pins) {
    switch (verdict) {
        case 'VERIFIED':
            return 'Every step that ties this bundle to the pin file passed, and none failed.';
        case 'FAILED': {
            const { subject, reason } = steps.find(({ outcome }) => outcome === FAILED);
            return `${subject}: ${reason}`;
        }
        default:
            return pins
                ? open(steps)
                : 'Internally consistent only: the roots did not come from outside the bundle. Add the pin file.';
    }
}

/** Where all that is missing is a quorum of witnesses, the roots did come from outside. */
function open(steps) {
    const missing = steps.filter(({ root, outcome }) => root && outcome === INDETERMINATE);
    return missing.every(({ subject }) => subject.startsWith(WITNESSES))
        ? `${missing[0].subject}: ${missing[0].reason}`
        : 'Nothing failed, but the pin file does not name all roots that this bundle rests on.';
}

function unchecked({ steps }) {
    const names = [
        ...(steps.some(({ reason }) => reason === SEALS_NOT_HERE) ? ['CAdES signatures'] : []),
        ...(steps.some(({ reason }) => reason === NOT_HERE) ? ['Time stamps'] : []),
        ...(steps.some(({ reason }) => reason.endsWith(PROOFS_NOT_HERE)) ? ['Proofs'] : []),
    ];
    return names.map((name) => ` ${name} were not checked here: use lineproof-verify.jar for them.`).join('');
}

function line({ subject, outcome, reason }) {
    const item = element('li', {},
        element('p', { className: 'outcome', textContent: WORDS[outcome] }),
        element('p', { className: 'subject', textContent: subject }),
        element('p', { className: 'reason', textContent: reason }));
    item.dataset.outcome = outcome;
    return item;
}

function fact(name, value, more) {
    return element('div', {},
        element('dt', { textContent: name }), element('dd', { textContent: value }), ...(more ? [more] : []));
}

const digest = ({ size, sha256 }) =>
    element('dd', { className: 'digest', textContent: `${size} bytes, SHA-256 ${sha256}` });

function element(name, properties, ...children) {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
}
