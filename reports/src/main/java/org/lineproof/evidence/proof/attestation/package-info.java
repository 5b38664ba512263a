/** What attestations of different makers have in common: certificate chains to a pinned root, and refusals in words. */
@NullMarked
package org.lineproof.evidence.proof.attestation;

import org.jspecify.annotations.NullMarked;
