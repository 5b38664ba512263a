import { indeterminate } from '../step.js';

const SUBJECT = 'proofs';
export const PROOF = 'proof';

/** What the page says of every proof: it knows no pairing and no attestation. */
export const NOT_HERE = 'use lineproof-verify.jar, this page checks no proofs; until it has, these receipts count by their'
    + ' signatures alone';

/** Says how many proofs are shown: this page does not check them, the verifier in Java does. No step when none is shown. */
export function checkProofs(bundle) {
    const count = bundle.contents.filter(({ disclosures }) => disclosures.some(({ name }) => name === PROOF)).length;
    return count === 0
        ? []
        : [indeterminate(SUBJECT, `${count} shown: ${NOT_HERE}`)];
}

/** Says that records of proofs on a chain are shown, and not checked here. No step when none is shown. */
export function checkRecordings(bundle) {
    return bundle.recordings === undefined
        ? []
        : [indeterminate('records of proofs on a chain', 'shown: use lineproof-verify.jar, this page checks none')];
}
