package org.lineproof.architecture.offending.web3j.anchoring.control;

import org.web3j.crypto.Credentials;

/** Keys of the chain belong to anchoring.besu. */
public record ChattyAnchor(Credentials submitter) {}
