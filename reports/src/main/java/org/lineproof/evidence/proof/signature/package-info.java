/** Statements that somebody signed: compact JWS, DSSE envelopes with in-toto statements, and Sigstore's bundles of them. */
@NullMarked
package org.lineproof.evidence.proof.signature;

import org.jspecify.annotations.NullMarked;
