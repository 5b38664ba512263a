/** What Intel publishes of the state of platforms (Intel PCS API, version 4): TCB information, quoting enclave, revocations. */
@NullMarked
package org.lineproof.evidence.proof.dcap.collateral;

import org.jspecify.annotations.NullMarked;
