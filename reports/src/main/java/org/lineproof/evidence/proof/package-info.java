/**
 * Proof systems behind one interface: what a proof states, under which trust anchor it counts, and the verdict. No clock,
 * no network: the server and the offline verifier use the same code.
 */
@NullMarked
package org.lineproof.evidence.proof;

import org.jspecify.annotations.NullMarked;
