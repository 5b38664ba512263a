import { equal } from '../bytes.js';
import { isDisclosure } from '../evidence/bundle.js';
import { readDisclosedDecision } from '../evidence/disclosed-decision.js';
import { MalformedJson } from '../malformed.js';
import { failed, passed } from '../step.js';

const SUBJECT = 'disclosure';
const SUCCESSOR = /\/[1-9][0-9]{0,5}$/;

/**
 * What a disclosure names is there: an entry of a decision in the log of its system, and the registration it refers to.
 * No step for the bundle of a report.
 */
export function checkDecision(bundle) {
    if (!isDisclosure(bundle)) {
        return { steps: [] };
    }
    try {
        const document = readDisclosedDecision(bundle.document);
        const shown = resolved(bundle, document);
        const { origin, index } = document.decision;
        const words = `entry ${index} of ${origin}, disclosed to ${document.recipient} for: ${document.reason}`;
        return { steps: [passed(SUBJECT, words)], shown };
    } catch (e) {
        if (e instanceof MalformedJson) {
            return { steps: [failed(SUBJECT, `${bundle.kind.path} ${e.message}`)] };
        }
        throw e;
    }
}

function resolved(bundle, document) {
    const entry = entryAt(bundle, 'decision', document.decision);
    if (entry.type !== 'inference' || !isLogOf(document.decision.origin, entry.system)) {
        throw new MalformedJson('decision', 'is no decision in the log of its AI system');
    }
    let registration;
    if (document.model !== undefined) {
        const { type, leafHash } = entryAt(bundle, 'model', document.model);
        const referred = entry.references.some(({ origin, leaf }) =>
            origin === document.model.origin && equal(leaf, leafHash));
        if (type !== 'model' || !referred) {
            throw new MalformedJson('model', "is no registration that the decision's entry refers to");
        }
        registration = contentAt(bundle, 'model', document.model);
    }
    return { entry, content: contentAt(bundle, 'decision', document.decision), registration };
}

/** An origin is name/organisation/log; the logs that followed a system's first have a number behind. */
function isLogOf(origin, system) {
    const suffix = `/system/${system}`;
    const first = origin.endsWith(suffix) ? origin : origin.replace(SUCCESSOR, '');
    const above = first.slice(0, -suffix.length);
    return first.endsWith(suffix) && above.slice(above.lastIndexOf('/') + 1) !== '';
}

function entryAt(bundle, member, { origin, index }) {
    const entry = bundle.entry(origin, index);
    if (entry === undefined) {
        throw new MalformedJson(member, 'the entry is not in the bundle');
    }
    return entry;
}

function contentAt(bundle, member, { origin, index }) {
    const found = bundle.contents.find((content) => content.origin === origin && content.index === index);
    if (found === undefined) {
        throw new MalformedJson(member, 'nothing of its content is in the bundle');
    }
    return found;
}
