/**
 * Explains a disclosed decision of which no step failed, in the words of the verifier in Java; but for its proof, which
 * only that one checks.
 */
import { PASSED } from './step.js';

const DEVELOPMENT = 'development chain';
const DEVELOPMENT_WORDS = 'its anchor lies on a development chain, which has no seals';

/**
 * @param decision entry, content and registration of the decision
 * @param steps all steps of the verification, none of them failed
 * @param {boolean} tied whether every root came from outside the bundle
 * @param {string} logState the weakest state of the logs
 * @param anchors where the logs are anchored
 * @returns what is shown, the first sentence is the whole in one; and what is not proved
 */
export function explain(decision, steps, tied, logState, anchors) {
    const fields = fieldsOf(decision.content);
    const proof = decision.content.disclosures.some(({ name }) => name === 'proof');
    const development = anchors.some(({ chain }) => chain.kind === DEVELOPMENT);
    const withheld = decision.content.digests.length - decision.content.disclosures.length;
    const shown = [
        headline(decision, fields),
        committed(decision.entry, fields),
        proof
            ? 'A proof is shown and is not checked here: use lineproof-verify.jar, which tells whether this is proved.'
            : 'No proof is shown.',
        signature(decision.content, steps),
        `State of the log: ${logState}${development ? `; ${DEVELOPMENT_WORDS}` : ''}.`,
        `${decision.content.disclosures.length} fields of the decision are shown, ${withheld} are withheld.`,
    ];
    return { shown, notProved: notProved(fields, tied, development) };
}

/** What is shown as a text or an integer, by name. */
const fieldsOf = ({ disclosures }) => new Map(disclosures
    .filter(({ value }) => typeof value === 'string' || Number.isInteger(value))
    .map(({ name, value }) => [name, value]));

function headline({ entry, content, registration }, fields) {
    const signed = content.signedBy === 'none' ? '' : ' and signed';
    const outcome = fields.has('outputClass') ? `the class ${fields.get('outputClass')}` : 'an outcome that is withheld';
    const input = fields.has('inputCommitment')
        ? `on the input committed to as ${fields.get('inputCommitment')}`
        : 'on an input of which no commitment is shown';
    return `Stated${signed} by ${entry.producer}, not shown to be proved: ${model(registration, fields)}, ${input}, `
        + `${forDecision(entry, fields)}, gave ${outcome}.`;
}

function model(registration, fields) {
    const digest = fields.get('modelDigest');
    if (digest === undefined) {
        return 'a model that is withheld';
    }
    const registered = registration === undefined ? new Map() : fieldsOf(registration);
    return registered.get('digest') === digest
        ? `this registered model (${registered.get('name') ?? 'name withheld'}, version `
            + `${registered.get('version') ?? 'withheld'}, digest ${digest})`
        : `a model of which no registration is shown (digest ${digest})`;
}

const forDecision = (entry, fields) => fields.has('decisionId')
    ? `for the decision ${fields.get('decisionId')}`
    : `for the decision with number ${entry.sequence} of ${entry.producer} in its epoch ${entry.epoch}, whose id is not `
        + 'opened';

const committed = (entry, fields) =>
    `The input was committed to at the latest in the minute ${entry.minute.replace('Z', ':00Z')}, when the entry was received by the clock of `
    + `the log${fields.has('time') ? `; the producer gives ${fields.get('time')} as the time of the decision` : ''}.`;

function signature({ signedBy }, steps) {
    switch (signedBy) {
        case 'producer':
            return steps.some(({ subject, outcome }) => subject === 'statements' && outcome === PASSED)
                ? 'The statement is signed by a key that is pinned for this model.'
                : 'The statement is signed by a key that is not pinned: whose it is stays open.';
        case 'none':
            return 'Nobody signed the statement.';
        default:
            return "The producer's signature was checked at reception, and cannot be checked again.";
    }
}

function notProved(fields, tied, development) {
    const open = [
        'That the input is true: whatever was committed to, the model was given.',
        'That the model is right, or approved for this use.',
    ];
    if (!tied) {
        open.unshift('That any of this is what was recorded: the roots did not come from outside the bundle, so it is '
            + 'internally consistent only.');
    }
    if (fields.has('inputCommitment')) {
        open.push('That the commitment hides the input: its producer made it, and its salting is unchecked.');
    }
    if (development) {
        open.push(`That the anchor holds against whoever runs the chain: ${DEVELOPMENT_WORDS}.`);
    }
    open.push('That this was the only decision, or that every decision was logged: one entry is shown.');
    return open;
}
