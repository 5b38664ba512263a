import { MAX_BYTES } from '../archive/zip-form.js';
import { attachedRows } from '../evidence/annex.js';
import { isDisclosure } from '../evidence/bundle.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedJson } from '../malformed.js';
import { failed, indeterminate } from '../step.js';
import { PROOF } from './proof-check.js';

const SUBJECT = 'proofs that the report counts';
const CLASSES = ['TEE-attested', 'ZK-proved'];

/**
 * What the report counts as proved, after its references were resolved: that a receipt carries no proof shows here, whether
 * a proof holds the verifier in Java tells. No step when the report counts nothing as proved.
 */
export function checkCountedProofs(bundle) {
    if (isDisclosure(bundle)) {
        return [];
    }
    const without = new Set(bundle.contents
        .filter(({ digests, disclosures }) =>
            digests.length === disclosures.length && !disclosures.some(({ name }) => name === PROOF))
        .map(({ origin, index }) => `${origin} entry ${index}`));
    const found = { count: 0, first: undefined };
    try {
        const report = parseObject(bundle.document, MAX_BYTES);
        walk(report, '', without, found);
        attachedRows(bundle, report, (row, place) => walk(row, place, without, found));
    } catch (e) {
        if (e instanceof MalformedJson) {
            return [failed(SUBJECT, `report.json ${e.message}`)];
        }
        throw e;
    }
    return found.count === 0
        ? []
        : [indeterminate(
            SUBJECT, `${found.count} not decided here, first ${found.first}: use lineproof-verify.jar`)];
}

function walk(node, at, without, found) {
    if (Array.isArray(node)) {
        node.forEach((element, i) => walk(element, `${at}/${i}`, without, found));
    } else if (node instanceof Map) {
        const claim = node.get('evidence');
        if (CLASSES.includes(claim)) {
            new Members(node, at).list('references')
                .forEach((reference) => resolve(new Members(reference, `${at}/references`), claim, without, found));
        }
        for (const [name, member] of node) {
            walk(member, `${at}/${name}`, without, found);
        }
    }
}

function resolve(reference, claim, without, found) {
    if (reference.has('size')) {
        // A log without entries; that it is one is checked with all references.
        return;
    }
    const last = reference.integer('last', 0);
    for (let index = reference.integer('first', 0); index <= last; index++) {
        const entry = `${reference.text('origin')} entry ${index}`;
        if (without.has(entry)) {
            throw reference.refusal('', `counts ${entry} as ${claim}, but it carries no proof`);
        }
        found.first ??= entry;
        found.count++;
    }
}
