package org.lineproof.architecture.offending.names;

/** Of what, and where is the other one? */
public record ReceiptImpl(int value) {}
