package org.lineproof.architecture.offending.reading.privacy.boundary;

public class SealedContents {}
