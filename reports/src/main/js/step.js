/** What came of a step. */
export const PASSED = 'PASSED';
export const FAILED = 'FAILED';
export const INDETERMINATE = 'INDETERMINATE';

/**
 * One line of a verification: what was looked at, what came of it, why in plain words, and whether it ties the bundle
 * to a pin (`root`): without it the whole is internally consistent only.
 */
const step = (outcome, root) => (subject, reason) => Object.freeze({ subject, outcome, reason, root });

export const passed = step(PASSED, false);
export const failed = step(FAILED, false);
export const indeterminate = step(INDETERMINATE, false);
/** A step that ties the bundle to a pin, and could not. */
export const unpinned = step(INDETERMINATE, true);

/** This step, which also brings a log as far as this, at the size that the bundle speaks of. */
export const lifting = (step, origin, state) => Object.freeze({ ...step, lift: { origin, state } });
