/** How far a log has got by the word of others, weakest first (EVIDENCE, "Words we may use"). */
export const PUBLISHED = 'published';
export const WITNESSED = 'witnessed';
export const ANCHORED_SELF_ATTESTED = 'anchored, self-attested chain';
export const ANCHORED_INDEPENDENT = 'anchored, independent chain';
export const TIME_STAMPED = 'time-stamped';

const STATES = [PUBLISHED, WITNESSED, ANCHORED_SELF_ATTESTED, ANCHORED_INDEPENDENT, TIME_STAMPED];

/** The weakest log decides, each with the strongest word that others gave for it. */
export function weakestState(logs, steps) {
    const ranks = logs.map(({ origin }) => Math.max(0, ...steps
        .filter(({ lift }) => lift?.origin === origin)
        .map(({ lift }) => STATES.indexOf(lift.state))));
    return STATES[ranks.length === 0 ? 0 : Math.min(...ranks)];
}
