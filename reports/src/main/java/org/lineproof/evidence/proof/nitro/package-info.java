/** Attestation documents of AWS Nitro Enclaves: COSE_Sign1 (RFC 9052) in CBOR, under a certificate chain of its own. */
@NullMarked
package org.lineproof.evidence.proof.nitro;

import org.jspecify.annotations.NullMarked;
