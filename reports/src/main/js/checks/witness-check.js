import { cosignedAt, isCosignedInNameOf } from '../evidence/cosignature.js';
import { SignedNote } from '../evidence/note.js';
import { WITNESSED } from '../log-state.js';
import { failed, lifting, passed, unpinned } from '../step.js';

/** What the subject of the step begins with; the log's origin follows. */
export const WITNESSES = 'witnesses of ';

/**
 * As many operators of pinned witnesses as the verifier asks for cosigned a log's checkpoint; two keys of one operator
 * are one word. A cosignature that is missing proves nothing false, but without it nothing is verified either. No step
 * if no quorum is asked for.
 */
export function checkWitnesses(log, pins) {
    if (pins === null || pins.witnessQuorum === 0) {
        return [];
    }
    const subject = WITNESSES + log.origin;
    const note = SignedNote.parse(log.checkpoint);
    const words = [];
    const operators = new Set();
    for (const { key, operator } of pins.witnesses.filter((witness) => isCosignedInNameOf(note, witness.key))) {
        const at = cosignedAt(note, key);
        if (at === undefined) {
            return [failed(subject, `the line of ${key.name} is no cosignature of this checkpoint by its key`)];
        }
        operators.add(operator);
        words.push(`${operator} (${key.name}, ${at})`);
    }
    if (operators.size < pins.witnessQuorum) {
        return [unpinned(
            subject,
            `published, not witnessed: ${operators.size} of the ${pins.witnessQuorum} operators that the pin file asks`
                + ' for cosigned it; ask for a bundle made later, or for another one of this size')];
    }
    return [lifting(passed(subject, `witnessed: cosigned by ${words.join(', ')}`), log.origin, WITNESSED)];
}
