import { indeterminate } from '../step.js';

const SUBJECT = 'proofs';
const PROOF = 'proof';

/** Says how many proofs are shown: this page does not check them, the verifier in Java does. No step when none is shown. */
export function checkProofs(bundle) {
    const count = bundle.contents.filter(({ disclosures }) => disclosures.some(({ name }) => name === PROOF)).length;
    return count === 0
        ? []
        : [indeterminate(SUBJECT, `${count} shown: use lineproof-verify.jar, this page checks no proofs`)];
}
