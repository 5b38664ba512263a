package org.lineproof.architecture.offending.crowd;

/** One of thirteen. */
record Lynx() {}
