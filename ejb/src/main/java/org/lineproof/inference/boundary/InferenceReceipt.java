package org.lineproof.inference.boundary;

import org.lineproof.transparency.entity.Acknowledgement;

/**
 * The answer to a recorded receipt.
 *
 * @param repeated whether the same statement had been recorded before: this is the first answer again
 */
public record InferenceReceipt(Acknowledgement acknowledgement, boolean repeated) {}
