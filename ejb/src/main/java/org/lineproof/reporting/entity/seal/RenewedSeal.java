package org.lineproof.reporting.entity.seal;

/**
 * A report whose seal got another archive time stamp; to be kept beside the earlier file.
 *
 * @param copy when it is due again
 * @param pdf the file; it begins with the bytes of the earlier one
 */
public record RenewedSeal(SealedCopy copy, byte[] pdf) {}
