package org.lineproof.architecture.offending.names;

/** Does something. */
public record MailService(int value) {}
