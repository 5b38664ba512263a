/**
 * Checks a bundle from the outside to the inside: ZIP, manifest, signature, container, checkpoints, witnesses, entries,
 * consistency, contents, disclosure, statements, proofs, anchors, time stamps, references, what the report counts as
 * proved. A layer that fails ends the walk where the next would rest on it. Steps, outcomes and words are those of the
 * verifier in Java, but for proofs, time stamps and the signature of a container, which only that one checks.
 */
import { readZip } from './archive/zip-reader.js';
import { checkAnchors } from './checks/anchor-check.js';
import { checkCheckpoint } from './checks/checkpoint-check.js';
import { checkConsistency } from './checks/consistency-check.js';
import { checkContainer } from './checks/container-check.js';
import { checkContents } from './checks/content-check.js';
import { checkCountedProofs } from './checks/counted-proofs.js';
import { checkDecision } from './checks/decision-check.js';
import { checkEntries } from './checks/entries-check.js';
import { checkManifest } from './checks/manifest-check.js';
import { checkProofs, checkRecordings } from './checks/proof-check.js';
import { checkReferences } from './checks/reference-check.js';
import { checkStatements } from './checks/statement-check.js';
import { checkTimeStamps } from './checks/time-stamp-check.js';
import { checkWitnesses } from './checks/witness-check.js';
import { explain } from './conclusion.js';
import { claimsWholeLogs, readBundle } from './evidence/bundle.js';
import { Checkpoint } from './evidence/checkpoint.js';
import { SignedNote } from './evidence/note.js';
import { weakestState } from './log-state.js';
import { MalformedArchive, MalformedBundle } from './malformed.js';
import { failed, FAILED, INDETERMINATE } from './step.js';

const NOT_REACHED = 'not reached';

/**
 * @param {Uint8Array} zip the bundle
 * @param pins the pin file, null when the verifier has none
 * @param progress called with what is done, how much and of how much; what it returns is awaited
 * @returns the verdict, the two axes, the steps in order, and what a disclosed decision comes to
 */
export async function verify(zip, pins, progress = () => undefined) {
    const steps = [];
    const holds = () => !steps.some(({ outcome }) => outcome === FAILED);
    let axes = { evidenceClass: NOT_REACHED, logState: NOT_REACHED };
    try {
        const archive = readZip(zip);
        steps.push(...await checkManifest(archive, pins, progress));
        if (holds()) {
            steps.push(...await checkContainer(archive, progress));
        }
        if (holds()) {
            axes = await walk(await readBundle(archive, progress), pins, progress, steps, holds) ?? axes;
        }
    } catch (e) {
        steps.push(refusal(e));
    }
    return { verdict: verdictOf(steps), ...axes, steps };
}

async function walk(bundle, pins, progress, steps, holds) {
    const whole = claimsWholeLogs(bundle);
    for (const log of bundle.logs) {
        const checkpoint = checkCheckpoint(bundle, log, pins);
        steps.push(checkpoint);
        if (checkpoint.outcome !== FAILED) {
            const head = Checkpoint.parse(SignedNote.parse(log.checkpoint).text);
            steps.push(...checkWitnesses(log, pins), ...await checkEntries(log, head, whole, progress));
            steps.push(...checkConsistency(bundle, log, head, pins));
        }
    }
    if (!holds()) {
        return undefined;
    }
    steps.push(...await checkContents(bundle, progress));
    if (!holds()) {
        return undefined;
    }
    const disclosure = checkDecision(bundle);
    steps.push(...disclosure.steps);
    const statements = await checkStatements(bundle, pins, progress);
    steps.push(statements.step, ...checkProofs(bundle));
    steps.push(...await checkAnchors(bundle, pins, progress), ...checkRecordings(bundle), ...checkTimeStamps(bundle));
    const references = checkReferences(bundle);
    steps.push(references);
    if (references.outcome !== FAILED) {
        steps.push(...checkCountedProofs(bundle));
    }
    const logState = weakestState(bundle.logs, steps) + (pins === null ? " by the bundle's own word" : '');
    const conclusion = disclosure.shown !== undefined && holds()
        ? explain(disclosure.shown, steps, verdictOf(steps) === 'VERIFIED', logState, bundle.anchors)
        : undefined;
    return { evidenceClass: statements.weakest, logState, conclusion };
}

function refusal(e) {
    if (e instanceof MalformedArchive) {
        return failed('archive', e.file === '' ? e.message : `${e.file}: ${e.message}`);
    }
    if (e instanceof MalformedBundle) {
        return failed('format', `${e.file}: ${e.message}`);
    }
    throw e;
}

/** FAILED if any step failed, INDETERMINATE if a root could not be tied to a pin, else VERIFIED. */
function verdictOf(steps) {
    if (steps.some(({ outcome }) => outcome === FAILED)) {
        return 'FAILED';
    }
    return steps.some(({ root, outcome }) => root && outcome === INDETERMINATE) ? 'INDETERMINATE' : 'VERIFIED';
}
